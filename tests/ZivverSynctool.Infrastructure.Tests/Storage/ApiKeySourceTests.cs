using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class ApiKeySourceTests
{
    private const string Variable = "ZIVVERSYNCTOOL_TEST_KEY";

    [Fact]
    public void The_key_is_taken_from_the_environment_without_blanks_around_it()
    {
        Environment.SetEnvironmentVariable(Variable, " abc123\r\n");
        try
        {
            Assert.Equal("abc123", ApiKeySource.Read(new SecretReference { Environment = Variable }));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public void A_variable_that_is_not_set_is_named()
    {
        var error = Assert.Throws<SyncException>(() => ApiKeySource.Read(new SecretReference { Environment = "ZIVVERSYNCTOOL_TEST_NONE" }));

        Assert.Equal("ApiKeyMissing", error.ErrorId);
        Assert.Equal(4, error.ExitCode);
        Assert.Contains("ZIVVERSYNCTOOL_TEST_NONE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_the_key_itself_is_not_repeated() =>
        Assert.DoesNotContain(
            "aB3xK9",
            Assert.Throws<SyncException>(() => ApiKeySource.Read(new SecretReference { Environment = "aB3xK9" })).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Another_place_says_what_works() =>
        Assert.Contains("environment", Assert.Throws<SyncException>(() => ApiKeySource.Read(new SecretReference { Secret = "x" })).Remedy, StringComparison.Ordinal);
}
