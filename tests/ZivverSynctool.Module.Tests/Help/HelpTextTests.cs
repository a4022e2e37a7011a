using ZivverSynctool.Help.Commands;

namespace ZivverSynctool.Module.Tests.Help;

/// <summary>Help has no empty place, and docs say what it says.</summary>
public sealed class HelpTextTests
{
    private const int Columns = 120;
    private const int CodeColumns = 110;

    [Fact]
    public void Every_exported_command_has_help()
    {
        using var session = ModuleSession.Open();
        Assert.Equal(
            session.Run("Get-Command -Module ZivverSynctool | ForEach-Object Name").Check().Texts().Order(StringComparer.Ordinal),
            HelpedCommands.All.Select(command => command.Name));
    }

    [Theory]
    [MemberData(nameof(HelpedCommands.Names), MemberType = typeof(HelpedCommands))]
    public void Nothing_is_left_out(string name)
    {
        var command = HelpedCommands.Named(name);
        Assert.NotEmpty(command.Synopsis);
        Assert.NotEmpty(command.Description);
        Assert.All(command.Description, Assert.NotEmpty);
        Assert.All(command.Parameters, parameter => Assert.True(parameter.Description.Length > 0, $"-{parameter.Name} is not described."));
        Assert.All(command.Inputs.Concat(command.Outputs), type => Assert.True(type.Description.Length > 0, $"{type.Name} is not described."));
        Assert.NotEmpty(command.Links);
        Assert.InRange(command.Examples.Count, 1, 4);
        Assert.All(command.Examples, example =>
        {
            Assert.NotEmpty(example.Title);
            Assert.NotEmpty(example.Code);
            Assert.NotEmpty(example.Explanation);
            Assert.All(example.Code.Split('\n'), line => Assert.InRange(line.Length, 1, CodeColumns));
        });
    }

    // Who keeps the accounts in step does not have the papers that the code was written from.
    [Fact]
    public void No_page_speaks_of_what_users_do_not_have() =>
        Assert.All(CommandPages.Of(HelpedCommands.All).Values, page => Assert.DoesNotMatch("SPEC|§|ZIVVER-API", page));

    [Fact]
    public void See_also_leads_somewhere()
    {
        var known = HelpedCommands.All.Select(command => command.Name).Concat(ZivverSynctool.Help.Topics.AboutTopic.All.Select(topic => topic.Name)).ToHashSet();
        Assert.All(HelpedCommands.All.SelectMany(command => command.Links), link => Assert.Contains(link, known));
    }

    [Fact]
    public void The_pages_of_docs_are_as_they_would_be_made()
    {
        var folder = Path.Combine(Paths.Root, CommandPages.Folder);
        var made = CommandPages.Of(HelpedCommands.All);
        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        // dotnet build src/ZivverSynctool -p:CommandPages=true writes them.
        Assert.All(made, page => Assert.Equal(page.Value.ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(folder, page.Key)).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Get_Help_shows_all_of_it_within_the_screen()
    {
        using var session = ModuleSession.Open();
        foreach (var command in HelpedCommands.All)
        {
            var shown = session.Show("Get-Help $args[0] -Full", command.Name);
            var words = Words(shown);
            Assert.All(shown.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, Columns));
            Assert.All(
                command.Description.Append(command.Synopsis).Concat(command.Parameters.Select(parameter => parameter.Description))
                    .Concat(command.Inputs.Concat(command.Outputs).Select(type => type.Description)).Concat(command.Examples.Select(example => example.Code)).Concat(command.Links),
                text => Assert.Contains(Words(text), words, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Get-Help Start-ZivverSync -Parameter Allow", "Exactly so many changes that a limit holds back are allowed in this call, such as @{ DisableUsers = 212 }.")]
    [InlineData("Get-Help Start-ZivverSync -Parameter WhatIf", "Show what the command would do, without doing it.")]
    [InlineData("Get-Help Get-SyncReview -Examples", "Get-SyncRun -Last 1 | Get-SyncReview")]
    [InlineData("Get-Help Start-ZivverSync", "Makes Zivver as the sources say, or applies the changes it is given.")]
    public void Get_Help_answers_every_kind_of_question(string question, string answer)
    {
        using var session = ModuleSession.Open();
        Assert.Contains(Words(answer), Words(session.Show(question)), StringComparison.Ordinal);
    }

    // Screens break lines wherever they are full.
    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '`'));
}
