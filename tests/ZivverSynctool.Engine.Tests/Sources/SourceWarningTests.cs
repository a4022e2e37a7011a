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
}
