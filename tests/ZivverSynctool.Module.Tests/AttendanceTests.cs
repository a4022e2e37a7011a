using ZivverSynctool.Shell;

namespace ZivverSynctool.Module.Tests;

/// <summary>How PowerShell is told that nobody is there (about_Pwsh).</summary>
public sealed class AttendanceTests
{
    [Theory]
    [InlineData("-NonInteractive")]
    [InlineData("-noni")]
    [InlineData("-NonInt")]
    [InlineData("--noninteractive")]
    [InlineData("/NonInteractive")]
    [InlineData("/noni")]
    [InlineData("–NonInteractive")]
    public void Nobody_is_there_by_any_form_that_PowerShell_takes(string argument) =>
        Assert.True(Attendance.IsNonInteractive(["-NoProfile", argument, "-File", "sync.ps1"]));

    [Theory]
    [InlineData("-non")]
    [InlineData("noninteractive")]
    [InlineData("-NonInteractively")]
    [InlineData("-NoLogo")]
    [InlineData("-")]
    public void Other_arguments_say_nothing_of_it(string argument) => Assert.False(Attendance.IsNonInteractive(["-NoProfile", argument]));
}
