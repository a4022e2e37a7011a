using ZivverSynctool.Directories;
using ZivverSynctool.Infrastructure.Sources.Ldap;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>The OpenLDAP directories that tests read from: one with the attributes of Exchange, one without.</summary>
public sealed class RunningOpenLdap : IAsyncLifetime
{
    public const int People = 2500;

    private OpenLdap? _directory;
    private OpenLdap? _plain;

    /// <summary>The directory with the attributes of Exchange; skips the test where there can be none.</summary>
    public OpenLdap Directory => Running(_directory);

    /// <summary>The directory without them.</summary>
    public OpenLdap Plain => Running(_plain);

    public async ValueTask InitializeAsync()
    {
        if (OpenLdap.Missing is not null)
            return;
        _directory = await OpenLdap.StartAsync(ExampleOrganization.Entries(People, withExchange: true), withExchange: true);
        _plain = await OpenLdap.StartAsync(ExampleOrganization.Entries(5, withExchange: false), withExchange: false);
    }

    public ValueTask DisposeAsync()
    {
        _directory?.Dispose();
        _plain?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A source of the users of a directory.</summary>
    public static SourceSettings Settings(OpenLdap directory) => new()
    {
        Name = "LDAP",
        Type = "ldap",
        AccountTypes = [AccountType.User],
        Ldap = new LdapSettings
        {
            Servers = [OpenLdap.Host],
            Port = directory.TlsPort,
            CaCertificate = directory.AuthorityFile,
            Credential = new SecretReference { Environment = "LDAP_PASSWORD" },
            BaseDns = [ExampleOrganization.People],
            ExcludeOus = [ExampleOrganization.Service],
        },
    };

    /// <summary>Reads from the directory with the attributes of Exchange, with other settings.</summary>
    public Task<SourceRead> ReadAsync(Func<LdapSettings, LdapSettings>? change = null, SourceRequest? request = null, AccountType type = AccountType.User)
    {
        var settings = Settings(Directory) with { AccountTypes = [type] };
        return ReadAsync(settings with { Ldap = change is null ? settings.Ldap : change(settings.Ldap!) }, request);
    }

    /// <summary>Reads with settings.</summary>
    public static Task<SourceRead> ReadAsync(SourceSettings settings, SourceRequest? request = null, TimeProvider? time = null) =>
        new LdapSource(settings, new GivenSecret(OpenLdap.Manager, OpenLdap.Password), _ => { }, time ?? TimeProvider.System)
            .ReadAsync(request ?? SourceRequest.All, TestContext.Current.CancellationToken);

    private static OpenLdap Running(OpenLdap? directory)
    {
        Assert.SkipWhen(OpenLdap.Missing is not null, OpenLdap.Missing ?? "");
        return directory!;
    }
}
