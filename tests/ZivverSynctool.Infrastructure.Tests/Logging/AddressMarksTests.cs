using ZivverSynctool.Infrastructure.Logging;

namespace ZivverSynctool.Infrastructure.Tests.Logging;

/// <summary>Addresses in text are replaced by marks, however unusual they are and wherever they stand.</summary>
public sealed class AddressMarksTests
{
    private readonly AddressMarks _marks = new(new byte[32]);

    [Theory]
    [InlineData("anna@example.test")]
    [InlineData("ANNA@Example.TEST")]
    [InlineData("anna%40example.test")]
    public void One_address_has_one_mark(string address) => Assert.Equal(_marks.Hide("anna@example.test"), _marks.Hide(address));

    [Theory]
    [InlineData("'{0}' is taken.")]
    [InlineData("It is {0}.")]
    [InlineData("Anna <{0}>, and others")]
    [InlineData("({0})")]
    [InlineData("[{0}; other]")]
    [InlineData("smtp:{0}")]
    [InlineData("userName eq \"{0}\"")]
    public void It_is_found_wherever_it_stands(string text) => Assert.Equal(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text, _marks.Hide("anna@example.test")),
        _marks.Hide(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "anna@example.test")));

    [Theory]
    [InlineData("o'brien@example.test", "brien")]
    [InlineData("anna+tag/x=y@example.test", "anna")]
    [InlineData("{anna|b}@example.test", "anna")]
    [InlineData("\"anna de vries\"@example.test", "vries")]
    [InlineData("\"anna\nde vries\"@example.test", "vries")]
    [InlineData("\"anna\\\"vries\"@example.test", "vries")]
    [InlineData("anna(vries)@example.test", "anna")]
    [InlineData("<anna>@example.test", "anna")]
    [InlineData("/Users?filter=userName%20eq%20%22anna%40example.test%22", "anna")]
    [InlineData("zoë@exämple.test", "zo")]
    [InlineData("用户@例子.测试", "用")]
    [InlineData("a@b@example.test", "a@")]
    [InlineData("anna@[192.0.2.1]", "anna")]
    [InlineData("anna@localhost", "anna")]
    [InlineData("mail=anna@example.test", "anna")]
    public void Nothing_of_an_unusual_one_is_left(string address, string part)
    {
        var hidden = _marks.Hide($"of {address} and");

        Assert.DoesNotContain(part, hidden.Replace("address-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("of ", hidden, StringComparison.Ordinal);
        Assert.EndsWith(" and", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_addresses_and_other_keys_have_other_marks() => Assert.Equal(
        3, new[] { _marks.Hide("anna@example.test"), _marks.Hide("anne@example.test"), new AddressMarks([1]).Hide("anna@example.test") }.Distinct().Count());

    [Fact]
    public void What_is_no_address_stays() => Assert.Equal("12:00 staff.csv @ 5 / person", _marks.Hide("12:00 staff.csv @ 5 / person"));

    [Theory]
    [InlineData("a")]
    [InlineData(")")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("%4")]
    [InlineData("a@")]
    public void A_long_text_takes_no_longer_than_it_is_long(string part) =>
        Assert.NotEmpty(_marks.Hide(string.Concat(Enumerable.Repeat(part, 500_000))));
}
