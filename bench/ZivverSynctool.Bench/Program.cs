using ZivverSynctool.Bench;

try
{
    var arguments = BenchArguments.Parse(args);
    switch (arguments.What)
    {
        case "delta":
            arguments.Show(DeltaBench.Measure(arguments));
            return 0;
        case "growth":
            arguments.Show(GrowthBench.Measure(arguments));
            return 0;
        case "history":
            arguments.Show(HistoryBench.Measure(arguments));
            return 0;
        case "ldap":
            arguments.Show(await LdapBench.MeasureAsync(arguments));
            return 0;
        case "mapping":
            arguments.Show(MappingBench.Measure(arguments));
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
