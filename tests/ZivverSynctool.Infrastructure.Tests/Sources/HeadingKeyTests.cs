using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Tests.Sources;

public sealed class HeadingKeyTests
{
    [Theory]
    [InlineData("Email", "e-mail")]
    [InlineData("Email address", "E-Mail_Address:")]
    [InlineData("# ", "#")]
    [InlineData("Één", "één")]
    public void Headings_that_read_alike_are_one(string one, string other) => Assert.Equal(HeadingKey.Of(one), HeadingKey.Of(other));

    [Theory]
    [InlineData("Email", "Email 2")]
    [InlineData("#", "")]
    public void Others_are_not(string one, string other) => Assert.NotEqual(HeadingKey.Of(one), HeadingKey.Of(other));
}
