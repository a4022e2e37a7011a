using System.Diagnostics;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Kill;

/// <summary>Programs of this house in processes of their own.</summary>
internal static class ChildProcess
{
    /// <summary>A program that lies beside this one, not yet started; it knows the key of the trials.</summary>
    public static Process Of(string program, params IReadOnlyList<string> arguments) => new()
    {
        StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Workplace.KeyVariable] = Workplace.Key },
        },
    };
}
