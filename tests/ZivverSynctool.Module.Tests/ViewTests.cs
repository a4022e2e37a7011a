using System.Management.Automation.Runspaces;
using System.Xml.Linq;

namespace ZivverSynctool.Module.Tests;

/// <summary>What a user sees on a screen of 120 columns.</summary>
public sealed class ViewTests
{
    // Each by itself: behind a table of one type, PowerShell shows objects of another type as lists.
    private static readonly string Everything = Samples.Script
        + "foreach ($item in $changes, $results, $changes[0].Differences, $account, $zivver, $profile1, $run, $links, $checks, $merged, $conflicts, $health) { $item | Out-Default }";

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
        var views = XDocument.Load(Path.Combine(Paths.Lib, "ZivverSynctool.Format.ps1xml"));
        views.Descendants("View").Where(view => view.Element("TableControl") is not null).Remove();
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
    public void Every_property_a_view_names_exists()
    {
        using var session = ModuleSession.Open();
        session.Run("Start-ZivverSandbox -Port 0 | Stop-ZivverSandbox").Check();
        foreach (var view in XDocument.Load(Path.Combine(Paths.Lib, "ZivverSynctool.Format.ps1xml")).Descendants("View"))
        {
            var type = (string)view.Descendants("TypeName").Single()!;
            var properties = session.Run("$name = $args[0]; [AppDomain]::CurrentDomain.GetAssemblies().ForEach({ $_.GetType($name) }).Where({ $_ })[0].GetProperties().Name", type).Check().Texts();
            Assert.Subset(properties.ToHashSet(), view.Descendants("PropertyName").Select(name => (string)name).ToHashSet());
        }
    }
}
