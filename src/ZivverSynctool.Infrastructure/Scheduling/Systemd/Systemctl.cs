using System.Diagnostics;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>The program <c>systemctl</c>.</summary>
/// <param name="path">Full path of the program.</param>
internal sealed class Systemctl(string path) : ISystemctl
{
    /// <summary>The program where it is installed, else null.</summary>
    public static ISystemctl? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, "systemctl")).FirstOrDefault(File.Exists) is { } found ? new Systemctl(found) : null;

    /// <inheritdoc/>
    public SystemctlAnswer Run(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // So that moments look the same everywhere.
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        using var program = Process.Start(start)!;
        // It must not ask for a password on this screen.
        program.StandardInput.Close();
        var trouble = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return new SystemctlAnswer(program.ExitCode, output, trouble.GetAwaiter().GetResult());
    }
}
