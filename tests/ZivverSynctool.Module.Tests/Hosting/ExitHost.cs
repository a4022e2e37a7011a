using System.Globalization;
using System.Management.Automation.Host;

namespace ZivverSynctool.Module.Tests;

/// <summary>A host without a screen that remembers with what code it was told to end.</summary>
internal sealed class ExitHost : PSHost
{
    /// <summary>The code it was told to end with; null while it was not.</summary>
    public int? ExitCode { get; private set; }

    public override string Name => "ZivverSynctool exit host";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override PSHostUserInterface? UI => null;

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
