namespace ZivverSynctool.Module.Tests;

public sealed class LoadingTests
{
    [Fact]
    public void The_module_is_imported_by_its_manifest()
    {
        using var session = ModuleSession.Open();
        var commands = session.Run("(Get-Command -Module ZivverSynctool).Name").Check().Texts();
        var manifest = session.Run("(Test-ModuleManifest $args[0]).ExportedCmdlets.Keys", Paths.Manifest).Check().Texts();
        Assert.Equal(manifest.Order(), commands.Order());
    }

    [Fact]
    public void The_manifest_is_valid_and_names_both_editions()
    {
        using var session = ModuleSession.Bare();
        var run = session.Run("Test-ModuleManifest $args[0]", Paths.Manifest).Check();
        Assert.Equal(["Core", "Desktop"], session.Run("(Test-ModuleManifest $args[0]).CompatiblePSEditions", Paths.Manifest).Check().Texts().Order());
        Assert.Equal(["ZivverSynctool"], run.Texts("Name"));
    }

    [Fact]
    public void The_manifest_has_the_version_of_the_assemblies()
    {
        using var session = ModuleSession.Open();
        var versions = session.Run("(Get-Module ZivverSynctool).Version; [ZivverSynctool.SyncChange].Assembly.GetName().Version").Check().Output
            .Select(item => (Version)item.BaseObject).ToList();
        Assert.Equal(versions[0].ToString(3), versions[1].ToString(3));
    }

    [Fact]
    public void A_command_loads_the_module_by_itself()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.File("ZivverSynctool"), Paths.Root);
        using var session = ModuleSession.Bare();
        session.Run("$env:PSModulePath = $args[0]", folder.Path).Check();
        var error = session.Run("Get-SyncProfile -Profile $args[0]", folder.File("none.json")).Error;
        Assert.Equal("ProfileMissing,ZivverSynctool.Commands.GetSyncProfileCommand", error.FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("Import-Module $args[0] -Force")]
    [InlineData("Remove-Module ZivverSynctool; Import-Module $args[0]")]
    [InlineData("Import-Module $args[0] -Force; Remove-Module ZivverSynctool; Import-Module $args[0]; Import-Module $args[0] -Force")]
    public void It_works_after_it_is_imported_again(string again)
    {
        using var session = ModuleSession.Open();
        const string use = "[pscustomobject]@{ Email = 'a@example.test'; PhoneNumber = '06 12345678' } | ConvertTo-SyncAccount";
        Assert.Equal(["+31612345678"], session.Run(use).Check().Texts("PhoneNumber"));
        session.Run(again, Paths.Manifest).Check();
        Assert.Equal(["+31612345678"], session.Run(use).Check().Texts("PhoneNumber"));
    }

    [Fact]
    public void Types_of_its_output_have_names()
    {
        using var session = ModuleSession.Open();
        Assert.Equal(["Create"], session.Run("[ZivverSynctool.SyncAction]::Create").Check().Texts());
    }

    [Fact]
    public void No_package_comes_into_the_default_context()
    {
        using var session = ModuleSession.Open();
        session.Run("[pscustomobject]@{ Email = 'a@example.test'; PhoneNumber = '06 12345678' } | ConvertTo-SyncAccount").Check();
        var own = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.Location.StartsWith(Paths.Lib, StringComparison.Ordinal))
            .ToLookup(assembly => System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!.Name, assembly => assembly.GetName().Name);
        Assert.Equal(["ZivverSynctool", "ZivverSynctool.Engine"], own["Default"].Order());
        Assert.Contains("ZivverSynctool.Infrastructure", own["ZivverSynctool"]);
        Assert.Contains("PhoneNumbers", own["ZivverSynctool"]);
        Assert.DoesNotContain("ZivverSynctool.Engine", own["ZivverSynctool"]);
    }
}
