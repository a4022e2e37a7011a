using System.Collections;

namespace ZivverSynctool.Shell;

/// <summary>
/// What a command gives on all its streams: objects go to whoever wants them, warnings and the like to the cmdlet it runs in, errors are
/// kept.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="secrets">What must not be repeated.</param>
/// <param name="take">Takes an object.</param>
/// <param name="warned">Hears every warning as well; null where nobody needs to.</param>
internal sealed class ShellOutput(Cmdlet cmdlet, KnownSecrets secrets, Action<PSObject> take, Action<string>? warned = null)
{
    /// <summary>How many errors are kept.</summary>
    public const int MostErrors = 100;

    private readonly List<ErrorRecord> _errors = [];

    /// <summary>The errors that did not end the command, as far as they are kept.</summary>
    public IReadOnlyList<ErrorRecord> Errors => _errors;

    /// <summary>Whether the command came to its end; <c>break</c> outside a loop, for one, keeps it from that without an error.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it says itself that it succeeded. A script that exits with another code than 0 does not.</summary>
    public bool HasSucceeded { get; private set; }

    /// <summary>What went wrong with taking an object, and is not the command's fault.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Notes that the command came to its end.</summary>
    public void End(bool succeeded)
    {
        HasEnded = true;
        HasSucceeded = succeeded;
    }

    /// <summary>Takes one object of any stream.</summary>
    public void Take(object? item)
    {
        try
        {
            Sort(item);
        }
        // The shell would wrap it, so it is kept as it is.
        catch (Exception error)
        {
            Broken ??= error;
            throw;
        }
    }

    private void Sort(object? item)
    {
        switch (item is PSObject wrapped ? wrapped.BaseObject : item)
        {
            case null:
                break;
            // What a program writes on its second stream is no error of the command: many report progress there.
            case ErrorRecord error when error.FullyQualifiedErrorId.StartsWith("NativeCommandError", StringComparison.Ordinal):
                cmdlet.WriteWarning(secrets.Hide(error.ToString()));
                break;
            case ErrorRecord error:
                if (_errors.Count < MostErrors)
                    _errors.Add(error);
                break;
            case WarningRecord warning:
                warned?.Invoke(warning.Message);
                cmdlet.WriteWarning(secrets.Hide(warning.Message));
                break;
            case VerboseRecord verbose:
                cmdlet.WriteVerbose(secrets.Hide(verbose.Message));
                break;
            case DebugRecord debug:
                cmdlet.WriteDebug(secrets.Hide(debug.Message));
                break;
            case InformationRecord information:
                cmdlet.WriteInformation(Harmless(information));
                break;
            case IDictionary:
                take(PSObject.AsPSObject(item));
                break;
            // A list that was given as one object.
            case IEnumerable list and not string:
                foreach (var part in list)
                    Sort(part);
                break;
            default:
                take(PSObject.AsPSObject(item));
                break;
        }
    }

    private InformationRecord Harmless(InformationRecord information)
    {
        var text = information.MessageData?.ToString() ?? "";
        return secrets.Hide(text) == text ? information : new InformationRecord(secrets.Hide(text), information.Source);
    }
}
