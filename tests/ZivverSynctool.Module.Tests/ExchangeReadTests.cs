namespace ZivverSynctool.Module.Tests;

public sealed class ExchangeReadTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shared_mailbox_is_a_functional_account_of_those_who_are_given_full_access(bool isOnline)
    {
        using var care = Connected(isOnline);
        var exchange = care.Exchange;
        var (anna, berta, carla) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"), exchange.AddPerson("Carla", "carla"));
        var info = exchange.AddShared("Informatie", "info", "contact@example.test", "x@example.onmicrosoft.com");
        exchange.Allow(info, anna);
        exchange.Allow(info, berta);
        exchange.Allow(info, exchange.CallOf(carla), "ReadPermission", "ChangeOwner");
        exchange.AddShared("Planning", "planning");

        var accounts = care.Accounts().Check();
        Assert.Equal(["info@example.test", "planning@example.test"], accounts.Texts("Email"));
        Assert.Equal(["FunctionalAccount", "FunctionalAccount"], accounts.Texts("AccountType"));
        Assert.Equal(["Informatie", "Planning"], accounts.Texts("DisplayName"));
        Assert.Equal(["contact@example.test", ""], accounts.Texts("Aliases"));
        Assert.Equal("Exchange info@example.test", accounts.Texts("Location")[0]);
        Assert.Equal(isOnline ? $"ExternalDirectoryObjectId={info.Text("ExternalDirectoryObjectId")}" : $"objectGUID={info.Id}", accounts.Texts("Identifiers")[0]);
        Assert.Empty(accounts.Warnings);
        Assert.Equal(new Dictionary<string, string> { ["info@example.test"] = "anna@example.test berta@example.test", ["planning@example.test"] = "" }, care.Access());
    }

    private static ExchangeCare Connected(bool isOnline, string keys = "")
    {
        var care = new ExchangeCare(isOnline);
        if (isOnline)
            care.ConnectOnline();
        else
            care.ConnectServer();
        care.UseExisting(keys);
        return care;
    }
}
