using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Directories;

/// <summary>
/// A real OpenLDAP for dc=example,dc=test, with inetOrgPerson and, where it is asked for, the attributes of Exchange that accounts need. It lies
/// in a temporary folder, listens on ports of this computer, and is gone when it is disposed.
/// </summary>
public sealed class OpenLdap : IDisposable
{
    /// <summary>The suffix of its database.</summary>
    public const string Suffix = "dc=example,dc=test";

    /// <summary>Who may read everything, as it signs in.</summary>
    public const string Manager = "cn=manager," + Suffix;

    /// <summary>The manager's password.</summary>
    public const string Password = "Welkom-2026!";

    private const string Schemas = "/etc/ldap/schema";
    private static readonly string[] Programs = ["slapd", "slapadd"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ZivverSynctool-slapd-");
    private readonly TestAuthority _authority = new();
    private readonly CertificateFiles _certificates;
    private ServerProcess? _server;

    private OpenLdap()
    {
        _certificates = new CertificateFiles(_folder.FullName, _authority, Host);
        (PlainPort, TlsPort) = FreePorts();
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Missing { get; } = Programs.FirstOrDefault(name => DirectoryProgram.Find(name) is null) is { } missing
        ? $"{missing} is not installed: apt-get install slapd." : null;

    /// <summary>The address it listens on.</summary>
    public static string Host => "127.0.0.1";

    /// <summary>The port for LDAP and StartTLS.</summary>
    public int PlainPort { get; }

    /// <summary>The port for LDAPS.</summary>
    public int TlsPort { get; }

    /// <summary>The file with the certificate of the authority that issued its own.</summary>
    public string AuthorityFile => _certificates.Authority;

    /// <summary>Makes a directory with some entries, and starts it.</summary>
    /// <param name="entries">The entries, from the suffix down.</param>
    /// <param name="withExchange">Whether its schema has the attributes of Exchange.</param>
    public static async Task<OpenLdap> StartAsync(IEnumerable<LdifEntry> entries, bool withExchange)
    {
        var directory = new OpenLdap();
        try
        {
            await directory.FillAsync(entries, withExchange);
            directory._server = await ServerProcess.StartAsync(
                new ProcessStartInfo(DirectoryProgram.Get("slapd"),
                    ["-h", $"ldap://{Host}:{directory.PlainPort} ldaps://{Host}:{directory.TlsPort}", "-f", directory.PathOf("slapd.conf"), "-d", "0"]),
                Host, [directory.PlainPort, directory.TlsPort]);
            return directory;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server without a word to whoever is connected.</summary>
    public void PullThePlug() => _server!.Kill();

    public void Dispose()
    {
        _server?.Dispose();
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task FillAsync(IEnumerable<LdifEntry> entries, bool withExchange)
    {
        await File.WriteAllTextAsync(PathOf("exchange.schema"), ExchangeSchema);
        await File.WriteAllTextAsync(PathOf("slapd.conf"), $"""
            include {Schemas}/core.schema
            include {Schemas}/cosine.schema
            include {Schemas}/inetorgperson.schema
            {(withExchange ? $"include {PathOf("exchange.schema")}" : "")}
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile {PathOf("slapd.pid")}
            TLSCACertificateFile {_certificates.Authority}
            TLSCertificateFile {_certificates.Certificate}
            TLSCertificateKeyFile {_certificates.Key}
            # Whoever is not the manager gets no more than this of a search.
            sizelimit 5
            database mdb
            maxsize 268435456
            suffix "{Suffix}"
            directory {_folder.FullName}
            rootdn "{Manager}"
            rootpw {Password}
            index objectClass eq
            index mail,member,uniqueMember eq
            """);
        await using (var ldif = new StreamWriter(PathOf("entries.ldif")))
            foreach (var entry in entries)
                entry.WriteTo(ldif);
        await ServerProcess.RunAsync(new ProcessStartInfo(DirectoryProgram.Get("slapadd"), ["-q", "-f", PathOf("slapd.conf"), "-l", PathOf("entries.ldif")]));
    }

    // The object ids are made up: what Exchange has is known by name.
    private const string ExchangeSchema = """
        attributetype ( 1.3.6.1.4.1.32473.2.1 NAME 'proxyAddresses' EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )
        attributetype ( 1.3.6.1.4.1.32473.2.2 NAME 'msExchRecipientTypeDetails' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
        attributetype ( 1.3.6.1.4.1.32473.2.3 NAME 'msExchDelegateListLink' EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 )
        attributetype ( 1.3.6.1.4.1.32473.2.4 NAME 'msExchMailboxGuid' EQUALITY octetStringMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )
        objectclass ( 1.3.6.1.4.1.32473.2.5 NAME 'mailRecipient' AUXILIARY MAY ( mail $ proxyAddresses $ msExchRecipientTypeDetails $ msExchDelegateListLink $ msExchMailboxGuid ) )

        """;

    private static (int, int) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
