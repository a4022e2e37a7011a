using System.Runtime.Versioning;
using Microsoft.Extensions.Time.Testing;
using ZivverSynctool.Directories;
using ZivverSynctool.Infrastructure.Sources.Ldap;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>How a server is reached, and what happens where it cannot be.</summary>
[Collection(RunningOpenLdapCollection.Name)]
[Trait("Category", "OpenLdap")]
public sealed class LdapConnectionTests(RunningOpenLdap running)
{
    private const long InTheMiddle = 200_000;

    [Fact]
    public async Task StartTls_protects_the_usual_port()
    {
        var read = await running.ReadAsync(ldap => ldap with { Security = LdapSecurity.StartTls, Port = running.Directory.PlainPort });

        Assert.Equal(RunningOpenLdap.People + 1, read.Accounts.Count);
    }

    [Fact]
    public async Task Clear_text_is_possible_where_it_is_asked_for()
    {
        var read = await running.ReadAsync(ldap => ldap with { Security = LdapSecurity.ClearText, CaCertificate = null, Port = running.Directory.PlainPort });

        Assert.Equal(RunningOpenLdap.People + 1, read.Accounts.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_passed_over_with_a_warning()
    {
        var read = await running.ReadAsync(ldap => ldap with { Servers = ["127.0.0.2", OpenLdap.Host] });

        Assert.Equal(RunningOpenLdap.People + 1, read.Accounts.Count);
        var warning = Assert.Single(read.Warnings);
        Assert.StartsWith($"The directory server 127.0.0.2:{running.Directory.TlsPort} cannot be reached", warning, StringComparison.Ordinal);
        Assert.EndsWith($"127.0.0.1:{running.Directory.TlsPort} was read instead.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_server_answers_all_of_them_are_named()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { Servers = ["127.0.0.2", "no-such-server.test"] }));

        Assert.Equal("LdapUnreachable", error.ErrorId);
        Assert.Equal(4, error.ExitCode);
        Assert.Contains("127.0.0.2", error.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-server.test", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_speaks_another_protocol_is_no_server()
    {
        var plain = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { Port = running.Directory.PlainPort }));
        var twice = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { Security = LdapSecurity.StartTls }));

        Assert.Equal(["LdapUnreachable", "LdapUnreachable"], [plain.ErrorId, twice.ErrorId]);
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused()
    {
        using var folder = new TempFolder();
        using var other = new TestAuthority();
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { CaCertificate = folder.Write("ca.pem", other.Pem) }));

        Assert.Equal("LdapCertificateRefused", error.ErrorId);
        Assert.Contains("comes from an authority that 'caCertificate' does not hold", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_authority_of_its_own_the_computer_decides()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { CaCertificate = null }));

        Assert.Equal("LdapCertificateRefused", error.ErrorId);
        Assert.Contains("comes from an authority that this computer does not trust", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { Servers = ["localhost"] }));

        Assert.Equal("LdapCertificateRefused", error.ErrorId);
        Assert.Contains("is for 127.0.0.1, not for localhost", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(336, true)]
    [InlineData(334, false)]
    public async Task A_certificate_that_ends_within_thirty_days_is_a_warning(int days, bool isSoon)
    {
        var read = await RunningOpenLdap.ReadAsync(RunningOpenLdap.Settings(running.Directory), time: new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(days)));

        Assert.Equal(isSoon, read.Warnings.Any(warning => warning.StartsWith("The certificate of the directory server 127.0.0.1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n", "no certificate")]
    public async Task A_file_that_holds_no_certificate_is_named(string content, string name)
    {
        using var folder = new TempFolder();
        var file = folder.Write(name + ".pem", content);
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { CaCertificate = file }));
        var missing = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { CaCertificate = file + "x" }));

        Assert.Equal(["LdapCaCertificateUnreadable", "LdapCaCertificateUnreadable"], [error.ErrorId, missing.ErrorId]);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, OpenLdap.Password, "user name")]
    [InlineData("", OpenLdap.Password, "user name")]
    [InlineData(OpenLdap.Manager, "", "password")]
    public async Task A_credential_without_name_or_password_signs_in_nobody(string? userName, string password, string what)
    {
        var source = new LdapSource(RunningOpenLdap.Settings(running.Directory), new GivenSecret(userName, password), _ => { });
        var error = await Assert.ThrowsAsync<SyncException>(() => source.ReadAsync(SourceRequest.All, default));

        Assert.Equal("LdapCredentialIncomplete", error.ErrorId);
        Assert.Contains($"has no {what}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_name_nor_password_is_in_the_words_of_a_refusal()
    {
        var source = new LdapSource(RunningOpenLdap.Settings(running.Directory), new GivenSecret(OpenLdap.Manager, "s3cret-word"), _ => { });
        var error = await Assert.ThrowsAsync<SyncException>(() => source.ReadAsync(SourceRequest.All, default));

        Assert.Equal("LdapCredentialsRefused", error.ErrorId);
        Assert.DoesNotContain("s3cret-word", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulling_the_plug_in_the_middle_of_a_read_is_an_error_and_no_short_list()
    {
        Assert.SkipWhen(OpenLdap.Missing is not null, OpenLdap.Missing ?? "");
        using var directory = await OpenLdap.StartAsync(ExampleOrganization.Entries(RunningOpenLdap.People, withExchange: true), withExchange: true);
        var isPulled = false;
        using var relay = new CuttingRelay(directory.TlsPort, InTheMiddle, () =>
        {
            isPulled = true;
            directory.PullThePlug();
            return Task.CompletedTask;
        });
        var settings = RunningOpenLdap.Settings(directory);
        var error = await Assert.ThrowsAsync<SyncException>(() => RunningOpenLdap.ReadAsync(settings with { Ldap = settings.Ldap! with { Port = relay.Port } }));

        Assert.True(isPulled);
        Assert.Equal("LdapIncomplete", error.ErrorId);
        Assert.Equal(4, error.ExitCode);
    }

    [Fact]
    public async Task A_read_is_cancelled_while_the_server_says_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var forever = new TaskCompletionSource();
        using var relay = new CuttingRelay(running.Directory.TlsPort, InTheMiddle, () =>
        {
            cancellation.Cancel();
            return forever.Task;
        });
        var settings = RunningOpenLdap.Settings(running.Directory);
        var source = new LdapSource(settings with { Ldap = settings.Ldap! with { Port = relay.Port } }, new GivenSecret(OpenLdap.Manager, OpenLdap.Password), _ => { });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.ReadAsync(SourceRequest.All, cancellation.Token));
        forever.SetCanceled(CancellationToken.None);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task A_signal_that_wakes_who_waits_for_the_server_is_no_broken_connection()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads are sent signals as Linux does.");
        using var signals = new ThreadSignals();
        var sent = 0;
        using var relay = new CuttingRelay(running.Directory.TlsPort, InTheMiddle, () =>
        {
            sent++;
            ThreadSignals.Send();
            return Task.CompletedTask;
        });
        var read = await running.ReadAsync(ldap => ldap with { Port = relay.Port });

        Assert.NotEqual(0, sent);
        Assert.Equal(RunningOpenLdap.People + 1, read.Accounts.Count);
    }

    [Fact]
    public async Task A_password_for_kerberos_is_refused_where_it_would_go_in_the_clear()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows negotiates with a password.");
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { Security = LdapSecurity.Negotiate, CaCertificate = null }));

        Assert.Equal("LdapTicketNeeded", error.ErrorId);
    }
}
