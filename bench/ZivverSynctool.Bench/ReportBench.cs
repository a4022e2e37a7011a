namespace ZivverSynctool.Bench;

/// <summary>A report of many changes, beside a workbook of twelve of its columns made by ClosedXML alone.</summary>
internal static class ReportBench
{
    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ZivverSynctool-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "report." + arguments.Format);
            var rows = arguments.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var report = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("report", path, rows));
            var megabytes = new FileInfo(path).Length / 1024.0 / 1024.0;
            var bare = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("bareWorkbook", Path.Combine(folder.FullName, "bare.xlsx"), rows));
            return new Figures(report, bare)
            {
                ["accounts"] = arguments.Rows,
                ["rows"] = arguments.Rows,
                ["columns"] = report.Count,
                ["baselineColumns"] = bare.Count,
                ["fileMegabytes"] = megabytes,
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
