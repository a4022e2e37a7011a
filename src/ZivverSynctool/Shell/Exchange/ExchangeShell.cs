using System.Collections;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Runs commands of Exchange. What did not give everything is an error, whoever noticed it.</summary>
internal sealed class ExchangeShell(PSCmdlet cmdlet, ShellCommand shell, ExchangeFailures failures)
{
    /// <summary>Gives a command of this session, or null. A program or script of that name is none.</summary>
    public CommandInfo? Find(string name) => cmdlet.InvokeCommand.GetCommand(name, CommandTypes.Function | CommandTypes.Cmdlet | CommandTypes.Alias);

    /// <summary>Runs a command that gives everything or fails.</summary>
    /// <param name="what">What it reads, for messages.</param>
    /// <param name="command">Its name.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <exception cref="SyncException">It failed, or did not give everything.</exception>
    public List<ExchangeObject> Read(string what, string command, IDictionary parameters)
    {
        var (items, errors) = ReadOn(what, command, parameters, null);
        return errors.Count == 0 ? items : throw failures.ReadFailed(what, shell.FailureOf(errors));
    }

    /// <summary>Runs a command whose errors are about single things, and gives those errors too.</summary>
    /// <param name="what">What it reads, for messages.</param>
    /// <param name="command">Its name.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="input">What is piped into it, or null.</param>
    /// <exception cref="SyncException">It failed as a whole, or did not give everything.</exception>
    public (List<ExchangeObject> Items, IReadOnlyList<ErrorRecord> Errors) ReadOn(string what, string command, IDictionary parameters, IReadOnlyList<string>? input)
    {
        var items = new List<ExchangeObject>();
        string? cut = null;
        try
        {
            // A module's commands go by the preference of the whole session, and would end at the first thing that is not there.
            var goingOn = new Hashtable(parameters) { ["ErrorAction"] = "Continue" };
            var errors = shell.RunOn(Find(command) ?? (object)command, goingOn, item => items.Add(new ExchangeObject(item)), input, warning => cut ??= ExchangeErrors.IsAboutSize(warning) ? warning : null);
            if (cut is not null)
                throw failures.Incomplete(what, cut.Trim().TrimEnd('.'));
            return errors.Count < ShellOutput.MostErrors ? (items, errors) : throw failures.ReadFailed(what, shell.FailureOf(errors));
        }
        catch (ShellFailure failure)
        {
            throw failures.ReadFailed(what, failure);
        }
    }

    /// <summary>What errors say, for people.</summary>
    public string TextOf(IReadOnlyList<ErrorRecord> errors) => shell.FailureOf(errors).Message;
}
