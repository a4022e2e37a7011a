using ZivverSynctool.Infrastructure.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources;

public sealed class PhoneNormalizerTests
{
    [Theory]
    [InlineData("+31612345678", "+31612345678")]
    [InlineData("06-12345678", "+31612345678")]
    [InlineData("06 12 34 56 78", "+31612345678")]
    [InlineData("+31 (0)6 12345678", "+31612345678")]
    [InlineData("0031612345678", "+31612345678")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    public void Numbers_as_people_write_them_become_E164(string text, string expected) =>
        Assert.Equal(expected, new PhoneNormalizer("NL").Normalize(text));

    [Theory]
    [InlineData("06-1234567")]
    [InlineData("112")]
    [InlineData("extension")]
    [InlineData("+0612345678")]
    public void What_is_no_number_is_null(string text) => Assert.Null(new PhoneNormalizer("NL").Normalize(text));

    [Fact]
    public void The_region_decides_on_numbers_without_a_country() =>
        Assert.Equal("+32470123456", new PhoneNormalizer("BE").Normalize("0470 12 34 56"));
}
