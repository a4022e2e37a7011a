using ZivverSynctool.Infrastructure.Sources.Ldap;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

public sealed class LdapFilterTests
{
    [Theory]
    [InlineData("(mail=*)", "mail")]
    [InlineData("(&(objectClass=user)(|(a=1)(!(b=2))))", "objectClass a b")]
    [InlineData("(userAccountControl:1.2.840.113556.1.4.803:=2)", "userAccountControl")]
    [InlineData("(cn;lang-nl~=anna)", "cn")]
    [InlineData("(:dn:2.4.6.8.10:=Dino)", "")]
    [InlineData(@"(cn=\28haakjes\29 \2a)", "cn")]
    [InlineData("(a>=5)", "a")]
    [InlineData("(a=)", "a")]
    public void A_filter_is_right_and_is_about_these_attributes(string text, string attributes)
    {
        Assert.Null(LdapFilterText.FaultOf(text));
        Assert.Equal(attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries), LdapFilterText.AttributesOf(text));
    }

    [Theory]
    [InlineData("", "'(' is needed at its end")]
    [InlineData("mail=*", "'(' is needed at 'mail=*'")]
    [InlineData("(mail=*", "')' is needed at its end")]
    [InlineData("(mail)", "an attribute, = and a value is needed at 'mail)'")]
    [InlineData("(&)", "'(' is needed at ')'")]
    [InlineData("(!(a=1)(b=2))", "')' is needed at '(b=2))'")]
    [InlineData("(a=1)(b=2)", "has '(b=2)' behind its last parenthesis")]
    [InlineData(@"(a=\x)", @"')' is needed at '\x)'")]
    [InlineData("(=x)", "an attribute, = and a value is needed at '=x)'")]
    public void What_is_wrong_with_a_filter_is_said(string text, string fault) =>
        Assert.Contains(fault, LdapFilterText.FaultOf(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("*", @"(cn=\2a)")]
    [InlineData(@"a)(b=\c", @"(cn=a\29\28b=\5cc)")]
    [InlineData("a\0b", @"(cn=a\00b)")]
    [InlineData("Łukasz", "(cn=Łukasz)")]
    public void A_value_can_only_be_a_value(string value, string filter)
    {
        Assert.Equal(filter, LdapFilter.Is("cn", value));
        Assert.Null(LdapFilterText.FaultOf(filter));
    }

    [Fact]
    public void Bytes_are_written_one_by_one() => Assert.Equal(@"(objectGUID=\00\ff\2a)", LdapFilter.Is("objectGUID", [0, 255, 42]));
}
