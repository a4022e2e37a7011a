using ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

public sealed class DirectoryTextTests
{
    [Theory]
    [InlineData("CN=A,OU=Staff,DC=x", "OU=Staff,DC=x", true)]
    [InlineData("OU=Staff,DC=x", "ou=staff,dc=X", true)]
    [InlineData("CN=A,OU=MyStaff,DC=x", "Staff,DC=x", false)]
    [InlineData(@"CN=A\,OU=Staff,DC=x", "OU=Staff,DC=x", false)]
    [InlineData(@"CN=A\\,OU=Staff,DC=x", "OU=Staff,DC=x", true)]
    [InlineData(@"CN=A\\\,OU=Staff,DC=x", "OU=Staff,DC=x", false)]
    [InlineData("DC=x", "", true)]
    public void An_entry_is_within_a_place_by_whole_names(string name, string place, bool isWithin) => Assert.Equal(isWithin, NameText.IsWithin(name, place));

    [Fact]
    public void A_security_identifier_has_its_usual_form()
    {
        Assert.True(SidText.TryFormat([1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 32, 2, 0, 0], out var sid));
        Assert.Equal("S-1-5-32-544", sid);
    }

    [Fact]
    public void The_last_part_of_a_security_identifier_may_be_large()
    {
        Assert.True(SidText.TryFormat([1, 1, 0, 0, 0, 0, 0, 5, 0xFF, 0xFF, 0xFF, 0xFF], out var sid));
        Assert.Equal("S-1-5-4294967295", sid);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0 })]
    public void Other_bytes_are_no_security_identifier(byte[] value) => Assert.False(SidText.TryFormat(value, out _));
}
