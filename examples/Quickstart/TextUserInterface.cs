using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using System.Security;

namespace ZivverSynctool.Quickstart;

/// <summary>Writes everything as lines of text, and passes questions on.</summary>
internal sealed class TextUserInterface(TextWriter output, int width, bool colors, Func<string, int>? answer) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new TextRawUserInterface(width);

    public override bool SupportsVirtualTerminal => colors;

    public override void Write(string value) => output.Write(GetOutputString(value, colors));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => output.Write(GetOutputString(value, colors));

    public override void WriteLine(string value) => output.WriteLine(GetOutputString(value, colors));

    public override void WriteErrorLine(string value) => output.WriteLine(GetOutputString(value, colors));

    public override void WriteWarningLine(string message) => output.WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => output.WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => output.WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // Lines of text cannot be taken back, so progress is not shown.
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        answer is null ? throw CannotAsk() : answer($"{caption}\n{message}") is >= 0 and var choice ? choice : defaultChoice;

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw CannotAsk();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw CannotAsk();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw CannotAsk();

    public override string ReadLine() => throw CannotAsk();

    public override SecureString ReadLineAsSecureString() => throw CannotAsk();

    private static HostException CannotAsk() => new("This host cannot ask.");
}
