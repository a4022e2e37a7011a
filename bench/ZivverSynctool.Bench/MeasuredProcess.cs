using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ZivverSynctool.Bench;

/// <summary>
/// Runs the measured work in a process of its own, so that neither the making of the data nor the server that answers
/// counts in its time and memory. Its runtime has the settings that PowerShell's has (docs/performance.md).
/// </summary>
internal static class MeasuredProcess
{
    /// <summary>The word that this program is called with for the measured part.</summary>
    public const string Verb = "measured";

    /// <summary>Starts the work and waits for its figures.</summary>
    public static Measurement Run(string what, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(MeasuredProcess).Assembly.Location);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(what);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment[Workplace.KeyVariable] = Workplace.Key;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Measurement>(said)!
            : throw new InvalidOperationException($"The measured process ended with {process.ExitCode}: {said}");
    }

    /// <summary>Does the work and prints its figures.</summary>
    public static void Work(string[] arguments) => Console.WriteLine(JsonSerializer.Serialize(
        arguments is [LdapSearch.Verb, .. var search] ? Measurement.OfChild(() => LdapSearch.Run(search)) : Measurement.Of(WorkOf(arguments))));

    private static Func<int> WorkOf(string[] arguments) => arguments switch
    {
        ["delta", var profile] => () => MeasuredWork.Delta(profile),
        ["preview", var profile] => () => MeasuredWork.Preview(profile),
        ["run", var profile] => () => MeasuredWork.Run(profile),
        ["unattended", var profile] => () => MeasuredWork.RunUnattended(profile),
        ["sources", var profile] => () => MeasuredWork.ReadSources(profile),
        ["historyAt", var profile] => () => HistoryQuestions.At(profile),
        ["historySince", var profile] => () => HistoryQuestions.Since(profile),
        ["mapping", var profile] => MappingWork.Prepare(profile),
        ["import", var module] => ImportWork.Prepare(module),
        ["report", var path, var rows] => ReportWork.Prepare(path, int.Parse(rows, CultureInfo.InvariantCulture)),
        ["bareWorkbook", var path, var rows] => BareWorkbook.Prepare(path, int.Parse(rows, CultureInfo.InvariantCulture)),
        ["bareLoop", var address, var accounts] =>
            () => BareLoop.PostAsync(new Uri(address), int.Parse(accounts, CultureInfo.InvariantCulture)).GetAwaiter().GetResult(),
        ["bareParse", var csv, var address] => () => BareParse.ReadAsync(csv, new Uri(address)).GetAwaiter().GetResult(),
        ["bareCopy", var csv] => () => BareCopy.Make(csv),
        _ => throw new FormatException("There is no such work."),
    };
}
