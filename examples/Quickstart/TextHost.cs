using System.Globalization;
using System.Management.Automation.Host;

namespace ZivverSynctool.Quickstart;

/// <summary>The least a PowerShell engine needs to show objects just as the shell does: text of a given width.</summary>
/// <param name="output">Where the text goes.</param>
/// <param name="width">Columns.</param>
/// <param name="colors">Whether the text may hold colour codes.</param>
/// <param name="answer">Answers questions with the number of the choice, or a negative one for Enter alone; null is a host that cannot ask.</param>
public sealed class TextHost(TextWriter output, int width, bool colors = false, Func<string, int>? answer = null) : PSHost
{
    /// <inheritdoc/>
    public override string Name => "ZivverSynctool text host";

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override PSHostUserInterface UI { get; } = new TextUserInterface(output, width, colors, answer);

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("There are no nested prompts here.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException("There are no nested prompts here.");

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => Environment.ExitCode = exitCode;
}
