using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Sources;

public class SourceWarningTests : SyncCase
{
    [Fact]
    public void What_an_administrator_should_know_of_a_source_is_said_by_every_call_that_reads_it()
    {
        World.Sources = [new GivenSource("ad", User("anna")) { Warnings = ["The certificate of dc1.example.test ends on 2026-12-01."] }];

        foreach (var call in new Func<IEnumerable<SyncEvent>>[]
        {
            () => World.Engine.ReadSources(new SourceAccountRequest(), default),
            () => World.Engine.GetDelta(new DeltaRequest(), default),
            () => World.Engine.Run(new RunRequest { Preview = true }, default),
            () => World.Engine.Run(new RunRequest(), default),
        })
            Assert.Equal("ad: The certificate of dc1.example.test ends on 2026-12-01.", Assert.Single(call().OfType<WarningEvent>()).Message);
    }

    [Fact]
    public void The_first_run_warns_of_aliases_that_are_sent_without_a_key_and_those_after_it_do_not()
    {
        Sources(User("anna").Id("E1").WithAliases("a.jansen"));
        IReadOnlyList<string> Warnings(RunRequest request) => [.. World.Engine.Run(request, default).OfType<WarningEvent>().Select(warning => warning.Message)];

        Assert.Empty(Warnings(new RunRequest { Preview = true }));
        Assert.StartsWith("Changes of aliases and delegates are sent without a single sign-on key", Assert.Single(Warnings(new RunRequest())), StringComparison.Ordinal);
        Assert.Empty(Warnings(new RunRequest()));
    }
}
