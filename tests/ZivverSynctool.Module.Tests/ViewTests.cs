using System.Management.Automation.Runspaces;
using System.Xml.Linq;

namespace ZivverSynctool.Module.Tests;

/// <summary>What a user sees on a screen of 120 columns.</summary>
public sealed class ViewTests
{
    // Each by itself: behind a table of one type, PowerShell shows objects of another type as lists.
    private static readonly string Everything = Samples.Script
        + "foreach ($item in $changes, $results, $changes[0].Differences, $account, $zivver, $profile1, $run, $stopped, $cutOff, $links, $checks, $merged, $conflicts, $health) { $item | Out-Default }";

    [Fact]
    public void Tables_are_as_approved()
    {
        using var session = ModuleSession.Open();
        Approval.Verify("Tables", session.Show(Everything));
    }

    [Fact]
    public void Lists_are_as_approved()
    {
        // Format-List is not part of the core; without table views the engine shows the lists by itself.
        using var folder = new TemporaryFolder();
        var views = Views();
        views.Descendants("View").Where(view => view.Element("ListControl") is null).Remove();
        views.Save(folder.File("Lists.ps1xml"));
        using var session = ModuleSession.Bare(state => state.Formats.Add(new SessionStateFormatEntry(folder.File("Lists.ps1xml"))));
        session.Run("Import-Module $args[0]", Path.Combine(Paths.Lib, "net8.0", "ZivverSynctool.dll")).Check();
        Approval.Verify("Lists", session.Show(Everything));
    }

    [Fact]
    public void Behind_a_table_of_another_type_objects_are_short_lists()
    {
        using var session = ModuleSession.Open();
        Approval.Verify("Mixed", session.Show(Samples.Script + "$profile1; $changes[0]; $results[0]; $account; $zivver; $run"));
    }

    [Fact]
    public void No_line_is_wider_than_the_screen()
    {
        using var session = ModuleSession.Open();
        Assert.All(session.Show(Everything).ReplaceLineEndings("\n").Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void Every_kind_of_output_has_a_table_and_a_list()
    {
        using var session = ModuleSession.Open();
        var given = session.Run("(Get-Command -Module ZivverSynctool).OutputType.Type.Where({ $_.Namespace -like 'ZivverSynctool*' }).FullName").Check().Texts().Distinct().ToList();
        Assert.NotEmpty(given);
        Assert.Equal("", string.Join(", ", given.Except(TypesWith("TableControl"))));
        Assert.Equal("", string.Join(", ", given.Except(TypesWith("ListControl"))));
    }

    public static TheoryData<string> TypesWithTables => [.. TypesWith("TableControl")];

    [Theory]
    [MemberData(nameof(TypesWithTables))]
    public void Long_values_leave_every_column_of_a_table_on_the_screen(string type)
    {
        using var folder = new TemporaryFolder();
        var views = Views();
        var table = views.Descendants("View").First(view => view.Element("TableControl") is not null && (string)view.Descendants("TypeName").Single()! == type);
        views.Descendants("View").Where(view => view != table).Remove();
        views.Save(folder.File("Table.ps1xml"));
        using var session = ModuleSession.Bare(state => state.Formats.Add(new SessionStateFormatEntry(folder.File("Table.ps1xml"))));
        session.Run("Import-Module $args[0]; Start-ZivverSandbox -Port 0 | Stop-ZivverSandbox", Path.Combine(Paths.Lib, "net8.0", "ZivverSynctool.dll")).Check();

        var lines = session.Show("$args[0] | Out-Default", LongValues.Of(type)).ReplaceLineEndings("\n").Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, 120));
        var heading = lines.First(line => line.Trim().Length > 0);
        Assert.All(table.Descendants("Label").Select(label => (string)label!), label => Assert.Contains(label, heading, StringComparison.Ordinal));
    }

    [Fact]
    public void Trouble_has_the_colours_of_the_shell_and_none_where_it_has_none()
    {
        using var session = ModuleSession.Open();
        const string outcomes = "foreach ($outcome in [ZivverSynctool.SyncOutcome]'Failed', [ZivverSynctool.SyncOutcome]'Drifted', [ZivverSynctool.SyncOutcome]'Succeeded') { [ZivverSynctool.Views.ViewText]::Coloured($outcome, $args[0], $Host) }";
        var style = session.Run("$PSStyle").Check().Output.Single();
        var (error, warning) = ("\u001b[31;1m", "\u001b[33;1m");
        Assert.Equal([$"{error}Failed\u001b[0m", $"{warning}Drifted\u001b[0m", "Succeeded"], session.Run(outcomes, style).Check().Texts());
        Assert.Equal(["Failed", "Drifted", "Succeeded"], session.Run(outcomes.Replace("$args[0]", "$null", StringComparison.Ordinal)).Check().Texts());
        Assert.DoesNotContain('\u001b', session.Show(Samples.Script + "$results; $PSStyle.OutputRendering = 'PlainText'; $results"));
    }

    [Fact]
    public void Every_property_a_view_names_exists()
    {
        using var session = ModuleSession.Open();
        session.Run("Start-ZivverSandbox -Port 0 | Stop-ZivverSandbox").Check();
        foreach (var view in Views().Descendants("View"))
        {
            var type = (string)view.Descendants("TypeName").Single()!;
            var properties = session.Run("$name = $args[0]; [AppDomain]::CurrentDomain.GetAssemblies().ForEach({ $_.GetType($name) }).Where({ $_ })[0].GetProperties().Name", type).Check().Texts();
            Assert.Subset(properties.ToHashSet(), view.Descendants("PropertyName").Select(name => (string)name).ToHashSet());
        }
    }

    private static XDocument Views() => XDocument.Load(Path.Combine(Paths.Lib, "ZivverSynctool.Format.ps1xml"));

    private static IEnumerable<string> TypesWith(string shape) =>
        Views().Descendants("View").Where(view => view.Element(shape) is not null).Select(view => (string)view.Descendants("TypeName").Single()!).Distinct();
}
