namespace ZivverSynctool.Module.Tests.Help;

/// <summary>Whoever types an example of the help gets what it promises.</summary>
public sealed class HelpExampleTests
{
    private const int MostNotRun = 5;

    [Theory]
    [MemberData(nameof(HelpedCommands.Names), MemberType = typeof(HelpedCommands))]
    public void Examples_run(string name)
    {
        using var care = new HelpCare();
        var command = HelpedCommands.Named(name);
        var examples = command.Examples.Where(example => example.NotRun.Length == 0).ToList();
        var isAnyShown = examples.Count == 0 || command.Outputs is [{ Name: "None" }];
        foreach (var example in examples)
        {
            var run = care.Run(example.Code);
            Assert.True(run.Thrown is null && run.Errors.Count == 0, $"{example.Code}\n{run.Thrown}\n{string.Join('\n', run.Errors)}");
            isAnyShown |= run.Output.Count > 0 || example.Code.StartsWith('$');
        }

        Assert.True(isAnyShown, "No example gives anything.");
    }

    [Theory]
    [MemberData(nameof(HelpedCommands.Names), MemberType = typeof(HelpedCommands))]
    public void An_example_is_of_its_command(string name) =>
        Assert.All(HelpedCommands.Named(name).Examples, example => Assert.Contains(name, example.Code, StringComparison.Ordinal));

    [Fact]
    public void Few_examples_cannot_be_run() =>
        Assert.InRange(HelpedCommands.All.SelectMany(command => command.Examples).Count(example => example.NotRun.Length > 0), 0, MostNotRun);
}
