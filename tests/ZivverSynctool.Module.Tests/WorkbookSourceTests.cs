namespace ZivverSynctool.Module.Tests;

/// <summary>A workbook that was made to be filled in, read through the module as it is packaged.</summary>
public sealed class WorkbookSourceTests : IDisposable
{
    private readonly ExampleCare _care = new();

    public void Dispose() => _care.Dispose();

    [Fact]
    public void A_run_from_the_template_leaves_nothing_to_do()
    {
        _care.Run("New-SyncSourceTemplate ([IO.Path]::Combine([IO.Path]::GetDirectoryName($ProfilePath), 'accounts.xlsx'))").Check();
        _care.WriteProfile("""{ "name": "Accounts", "type": "excel", "path": "accounts.xlsx", "identifier": "EmployeeNumber" }""");
        var delta = _care.Run("Get-SyncDelta -Profile $ProfilePath").Check();
        Assert.Equal(["FunctionalAccount", "User"], delta.Texts("AccountType").Distinct().Order());
        var made = _care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(delta.Texts("Email").Order(), made.Texts("Email").Order());
        Assert.All(made.Texts("Outcome"), outcome => Assert.Equal("Succeeded", outcome));
        Assert.Empty(_care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
    }
}
