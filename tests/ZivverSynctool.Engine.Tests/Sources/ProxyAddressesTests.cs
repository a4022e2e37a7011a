using ZivverSynctool.Sources;

namespace ZivverSynctool.Tests.Sources;

public sealed class ProxyAddressesTests
{
    private static readonly string[] Mixed =
    [
        "smtp:i.zorg@example.test", "SMTP:info@example.test", "X500:/o=Example/ou=Staff/cn=info@example.test", "SIP:info@example.test",
        "SPO:SPO_1@SPO_2", "x400:c=nl;a= ;p=Example;o=Exchange;s=info;", "Smtp:balie@example.test", "plain@example.test", "not an:address",
    ];

    [Fact]
    public void Only_mail_addresses_are_addresses() => Assert.Equal(
        ["i.zorg@example.test", "info@example.test", "balie@example.test", "plain@example.test", "not an:address"], ProxyAddresses.Mail(Mixed));

    [Fact]
    public void The_primary_one_is_in_capitals()
    {
        Assert.Equal("info@example.test", ProxyAddresses.Primary(Mixed));
        Assert.Null(ProxyAddresses.Primary(["smtp:info@example.test", "SIP:info@example.test"]));
    }
}
