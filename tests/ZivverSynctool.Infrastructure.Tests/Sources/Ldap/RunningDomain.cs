using ZivverSynctool.Directories;
using ZivverSynctool.Infrastructure.Sources.Ldap;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>The Active Directory that tests read from; made once, as it takes a while.</summary>
public sealed class RunningDomain : IAsyncLifetime
{
    public const int People = 2000;

    private ActiveDirectory? _directory;

    /// <summary>The directory; skips the test where there can be none.</summary>
    public ActiveDirectory Directory
    {
        get
        {
            Assert.SkipWhen(ActiveDirectory.Missing is not null, ActiveDirectory.Missing ?? "");
            return _directory!;
        }
    }

    /// <summary>A source of the users below Staff.</summary>
    public SourceSettings Staff => new()
    {
        Name = "AD",
        Type = "ldap",
        AccountTypes = [AccountType.User],
        Ldap = new LdapSettings
        {
            Servers = [Directory.Host],
            CaCertificate = Directory.AuthorityFile,
            Credential = new SecretReference { Environment = "LDAP_PASSWORD" },
            BaseDns = [ExampleDomain.Staff],
            ExcludeOus = [ExampleDomain.Service],
        },
    };

    public async ValueTask InitializeAsync()
    {
        if (ActiveDirectory.Missing is null)
            _directory = await ActiveDirectory.StartAsync(ExampleDomain.Entries(People));
    }

    public ValueTask DisposeAsync()
    {
        _directory?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads the users below Staff.</summary>
    public Task<SourceRead> ReadAsync() => ReadSourceAsync(settings => settings);

    /// <summary>Reads with other settings of the directory.</summary>
    public Task<SourceRead> ReadAsync(Func<LdapSettings, LdapSettings> change, SourceRequest? request = null) =>
        ReadSourceAsync(settings => settings with { Ldap = change(settings.Ldap!) }, request);

    /// <summary>Reads with other settings of the source.</summary>
    public Task<SourceRead> ReadSourceAsync(Func<SourceSettings, SourceSettings> change, SourceRequest? request = null, string password = ActiveDirectory.Password) =>
        new LdapSource(change(Staff), new GivenSecret(ActiveDirectory.Administrator, password), _ => { })
            .ReadAsync(request ?? SourceRequest.All, TestContext.Current.CancellationToken);
}
