using System.Diagnostics;

namespace ZivverSynctool.Directories;

/// <summary>
/// A real Active Directory for the domain example.test, by Samba, with the attributes of Exchange that accounts need. It is made in a
/// temporary folder, listens on an address of this computer, and is gone when it is disposed.
/// </summary>
public sealed class ActiveDirectory : IDisposable
{
    /// <summary>The domain's distinguished name.</summary>
    public const string Domain = "DC=example,DC=test";

    /// <summary>The administrator, as it signs in.</summary>
    public const string Administrator = "Administrator@example.test";

    /// <summary>The administrator's password.</summary>
    public const string Password = "Welkom-2026!";

    /// <summary>The Kerberos realm.</summary>
    public const string Realm = "EXAMPLE.TEST";

    private static readonly string[] Programs = ["samba", "samba-tool"];
    private static readonly int[] Ports = [389, 636];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ZivverSynctool-ad-");
    private readonly TestAuthority _authority = new("CN=Example Authority, O=Example Care, L='s-Hertogenbosch");
    private readonly CertificateFiles _certificates;
    private ServerProcess? _server;

    private ActiveDirectory()
    {
        Host = LoopbackHost.Own;
        _certificates = new CertificateFiles(_folder.FullName, _authority, Host);
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() ? "Samba's Active Directory runs on Linux only."
        : !Environment.IsPrivilegedProcess ? "Samba's Active Directory must be run by root, for its ports."
        : Programs.FirstOrDefault(name => DirectoryProgram.Find(name) is null) is { } missing ? $"{missing} is not installed: apt-get install samba-ad-dc samba-ad-provision."
        : Directory.Exists("/usr/share/samba/setup") ? null
        : "What Samba makes a domain from is not installed: apt-get install samba-ad-provision.";

    /// <summary>The address it listens on.</summary>
    public string Host { get; }

    /// <summary>The file with the certificate of the authority that issued its own.</summary>
    public string AuthorityFile => _certificates.Authority;

    /// <summary>A file that tells Kerberos where the domain is, for KRB5_CONFIG.</summary>
    public string KerberosFile => PathOf("krb5.conf");

    /// <summary>Makes a domain with some entries, and starts it.</summary>
    public static async Task<ActiveDirectory> StartAsync(IEnumerable<LdifEntry> entries)
    {
        var directory = new ActiveDirectory();
        try
        {
            await directory.ProvisionAsync();
            await directory.FillAsync(entries);
            await directory.RunAsync();
            return directory;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Ends it without a word to anybody, as a power cut does.</summary>
    public void Stop() => _server!.Kill();

    public void Dispose()
    {
        _server?.Dispose();
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task ProvisionAsync() => ServerProcess.RunAsync(Start("samba-tool",
        "domain", "provision", $"--realm={Realm}", "--domain=EXAMPLE", "--server-role=dc", "--dns-backend=NONE", $"--adminpass={Password}",
        "--host-name=dc1", $"--host-ip={Host}", $"--targetdir={_folder.FullName}", "--backend-store=mdb", "--backend-store-size=1Gb",
        "--option=server services=ldap kdc", "--option=bind interfaces only=yes", $"--option=interfaces={Host}/8", "--option=disable netbios=yes",
        $"--option=log file={PathOf("samba.log")}", $"--option=pid directory={PathOf("run")}", $"--option=ncalrpc dir={PathOf("ncalrpc")}",
        $"--option=tls certfile={_certificates.Certificate}", $"--option=tls keyfile={_certificates.Key}", $"--option=tls cafile={_certificates.Authority}"));

    private async Task FillAsync(IEnumerable<LdifEntry> entries)
    {
        await using (var ldif = new StreamWriter(PathOf("entries.ldif")))
            foreach (var entry in entries)
                entry.WriteTo(ldif);
        await using (var script = typeof(ActiveDirectory).Assembly.GetManifestResourceStream("fill.py")!)
        await using (var file = File.Create(PathOf("fill.py")))
            await script.CopyToAsync(file);
        await File.WriteAllTextAsync(KerberosFile, $$"""
            [libdefaults]
              default_realm = {{Realm}}
              dns_lookup_kdc = false
              dns_canonicalize_hostname = false
              rdns = false
            [realms]
              {{Realm}} = { kdc = {{Host}} }
            """);
        await ServerProcess.RunAsync(Start("python3", PathOf("fill.py"), PathOf("etc/smb.conf"), PathOf("private/sam.ldb"), PathOf("entries.ldif"), Domain, $"ldap/{Host}"));
    }

    private async Task RunAsync() => _server = await ServerProcess.StartAsync(
        Start("samba", "--interactive", "--model=single", $"--configfile={PathOf("etc/smb.conf")}"), Host, Ports);

    private static ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(DirectoryProgram.Get(program), arguments);
        // It is thrown away: nothing must outlive a power cut.
        start.Environment["TDB_NO_FSYNC"] = "1";
        return start;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
