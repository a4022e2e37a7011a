using ZivverSynctool.Bench;

try
{
    var arguments = BenchArguments.Parse(args);
    switch (arguments.What)
    {
        case "all":
            AllBench.Measure(arguments);
            return 0;
        case "delta":
            arguments.Show(DeltaBench.Measure(arguments));
            return 0;
        case "growth":
            arguments.Show(GrowthBench.Measure(arguments));
            return 0;
        case "history":
            arguments.Show(HistoryBench.Measure(arguments));
            return 0;
        case "import":
            arguments.Show(ImportBench.Measure(arguments));
            return 0;
        case "ldap":
            arguments.Show(await LdapBench.MeasureAsync(arguments));
            return 0;
        case "mapping":
            arguments.Show(MappingBench.Measure(arguments));
            return 0;
        case "parts":
            PartsBench.Measure(arguments);
            return 0;
        case "past":
            arguments.Show(PastBench.Measure(arguments));
            return 0;
        case "preview":
            arguments.Show(PreviewBench.Measure(arguments));
            return 0;
        case "report":
            arguments.Show(ReportBench.Measure(arguments));
            return 0;
        case "run":
            arguments.Show(RunBench.Measure(arguments));
            return 0;
        case MeasuredProcess.Verb:
            MeasuredProcess.Work(args[1..]);
            return 0;
        default:
            Console.Error.WriteLine(BenchArguments.Usage);
            return 64;
    }
}
catch (FormatException e)
{
    Console.Error.WriteLine($"{e.Message}\n{BenchArguments.Usage}");
    return 64;
}
