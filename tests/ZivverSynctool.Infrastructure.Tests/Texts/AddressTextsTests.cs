using ZivverSynctool.Infrastructure.Texts;

namespace ZivverSynctool.Infrastructure.Tests.Texts;

public class AddressTextsTests
{
    private readonly AddressTexts _addresses = new(TextPool.Open());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("anna@example.test")]
    [InlineData(" Anna.de.Vries@Example.TEST\t")]
    [InlineData("\u00A0ANNA@EXAMPLE.TEST\u00A0")]
    [InlineData("JÖRG@Example.test")]
    [InlineData("İ@example.test")]
    [InlineData("two words@example.test")]
    public void An_address_is_as_the_product_keeps_it(string text) => Assert.Equal(EmailAddress.Normalize(text), _addresses.Get(text));

    [Fact]
    public void A_list_has_each_address_as_the_product_keeps_it() => Assert.Equal(
        ["a@example.test", "b@example.test", "", "c@example.test"], _addresses.List("A@example.test|b@EXAMPLE.test;; |\nc@example.test;", "|;\n"));

    [Fact]
    public void Long_texts_have_room() =>
        Assert.Equal(1_000, _addresses.List(string.Join('|', Enumerable.Range(0, 1_000).Select(number => $"{number}@example.test")), "|").Length);
}
