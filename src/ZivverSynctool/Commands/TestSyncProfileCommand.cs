using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Test-SyncProfile</c>: looks at everything a profile needs – sources, Zivver, mapping, properties, options – and says of each
/// whether it is well. Only an invalid profile is an error.
/// </summary>
/// <remarks>
/// Writes nothing. Names everything that fails and whatever needs a look, such as a certificate that ends within 30 days, with
/// what to do about it. An invalid profile is an error; all else is a check that passed, warns or failed.
/// </remarks>
/// <example>
/// All checks
/// <code>Test-SyncProfile</code>
/// One line per source, for Zivver, the mapping, each property and each option.
/// </example>
/// <example>
/// What is not well
/// <code>Test-SyncProfile ./care.profile.json | Where-Object Outcome -ne Passed | Format-List Name, Message, Remedy</code>
/// Nothing, where all is well.
/// </example>
/// <seealso cref="GetSyncProfileCommand"/>
/// <seealso cref="GetSyncSourceAccountCommand"/>
/// <seealso href="about_ZivverSyncProfile"/>
[Cmdlet(VerbsDiagnostic.Test, "SyncProfile")]
[OutputType(typeof(SyncCheck))]
public sealed class TestSyncProfileCommand : ZivverCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [Alias("Path")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Profile { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        using var session = Open(ReadProfile());
        Show(session.Check(StopToken));
    }
}
