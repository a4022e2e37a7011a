using ZivverSynctool.Infrastructure.Secrets;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Tests.Secrets;

public sealed class SecretReaderTests
{
    private const string Variable = "ZIVVERSYNCTOOL_TEST_KEY";

    [Fact]
    public async Task A_secret_is_taken_from_the_environment_without_blanks_around_it()
    {
        Environment.SetEnvironmentVariable(Variable, " abc123\r\n");
        try
        {
            var secret = await Read(new SecretReference { Environment = Variable, UserName = "svc-ldap" });

            Assert.Equal(("svc-ldap", "abc123"), (secret.UserName, secret.Value));
            Assert.DoesNotContain("abc123", secret.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public async Task A_variable_that_is_not_set_is_named()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => Read(new SecretReference { Environment = "ZIVVERSYNCTOOL_TEST_NONE" }));

        Assert.Equal("SecretMissing", error.ErrorId);
        Assert.Equal(4, error.ExitCode);
        Assert.Contains("ZIVVERSYNCTOOL_TEST_NONE holds no API key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_the_secret_itself_is_not_repeated() =>
        Assert.DoesNotContain(
            "aB3xK9",
            (await Assert.ThrowsAsync<SyncException>(() => Read(new SecretReference { Environment = "aB3xK9" }))).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_shell_a_vault_cannot_be_read() =>
        Assert.Equal("SecretPlaceUnknown", (await Assert.ThrowsAsync<SyncException>(() => Read(new SecretReference { Secret = "x" }))).ErrorId);

    private static Task<Secret> Read(SecretReference reference) =>
        new SecretReader(null).ReadAsync(reference, "API key", TestContext.Current.CancellationToken);
}
