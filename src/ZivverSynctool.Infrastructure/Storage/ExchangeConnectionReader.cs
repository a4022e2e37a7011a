namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads how a source of type <c>exchange</c> comes to the commands of Exchange.</summary>
internal static class ExchangeConnectionReader
{
    private const string Online = "online";

    /// <summary>The keys that only some connections have, each with those that have it.</summary>
    private static readonly Dictionary<string, ExchangeConnection[]> Owners = new()
    {
        ["environment"] = [ExchangeConnection.Existing],
        ["clientId"] = [ExchangeConnection.AppOnly],
        ["organization"] = [ExchangeConnection.AppOnly],
        ["certificate"] = [ExchangeConnection.AppOnly],
        ["userName"] = [ExchangeConnection.Interactive, ExchangeConnection.Remote],
        ["connectionUri"] = [ExchangeConnection.Remote],
        ["authentication"] = [ExchangeConnection.Remote],
        ["credential"] = [ExchangeConnection.Remote],
    };

    private static readonly Dictionary<string, ExchangeConnection> Connections = Words<ExchangeConnection>();

    private static readonly Dictionary<string, ExchangeAuthentication> Authentications = Words<ExchangeAuthentication>();

    private static readonly Dictionary<string, bool> Environments = new() { [Online] = true, ["onPremises"] = false };

    private static readonly Uri Example = new("http://mail1.example.test/PowerShell");

    /// <summary>All keys there are.</summary>
    public static IEnumerable<string> Keys => ["connection", "prefix", .. Owners.Keys];

    /// <summary>Reads the connection.</summary>
    public static ExchangeSettings Read(ProfileObject source, string folder)
    {
        if (source["connection"] is null)
            source.NoteMissing("connection");
        if (source.Word("connection", Connections) is not { } connection)
            return new ExchangeSettings();
        foreach (var key in Owners.Where(key => !key.Value.Contains(connection) && source[key.Key] is not null))
            source.Fault(key.Key, $"goes with 'connection' {string.Join(" or ", key.Value.Select(owner => ProfileKeys.CamelCase(owner.ToString())))} only.");
        var settings = new ExchangeSettings
        {
            Connection = connection,
            IsOnline = connection is ExchangeConnection.AppOnly or ExchangeConnection.Interactive,
            Prefix = ReadPrefix(source),
        };
        return connection switch
        {
            ExchangeConnection.Existing => settings with { IsOnline = ReadEnvironment(source) },
            ExchangeConnection.AppOnly => settings with
            {
                ClientId = EntraCredentialReader.ReadClient(source, isNeeded: true),
                Organization = ReadOrganization(source),
                Certificate = ReadCertificate(source, folder),
            },
            ExchangeConnection.Interactive => settings with { UserName = ReadPrincipal(source) },
            _ => ReadServer(source, settings, folder),
        };
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => EnumValues.Of<T>().ToDictionary(value => ProfileKeys.CamelCase(value.ToString()));

    // It becomes part of the names of commands.
    private static string? ReadPrefix(ProfileObject source)
    {
        var prefix = source.Text("prefix");
        if (prefix is not null && !prefix.All(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9'))
            source.Fault("prefix", $"is '{prefix}', but must be letters and digits: it stands in the names of commands, such as OnPrem in Get-OnPremMailbox.");
        else if (string.Equals(prefix, "EXO", StringComparison.OrdinalIgnoreCase))
            source.Fault("prefix", "cannot be EXO, which commands of Exchange Online have by themselves.");
        return prefix;
    }

    private static bool ReadEnvironment(ProfileObject source)
    {
        if (source["environment"] is null)
            source.NoteMissing("environment");
        return source.Word("environment", Environments) ?? false;
    }

    private static string ReadOrganization(ProfileObject source)
    {
        var organization = source.Required("organization");
        if (organization.Length > 0 && (Guid.TryParse(organization, out _) || !EmailAddress.IsValid("x@" + organization)))
            source.Fault("organization", "must be the primary domain of the organization that Microsoft gave it, such as example.onmicrosoft.com.");
        return organization;
    }

    private static EntraCertificate? ReadCertificate(ProfileObject source, string folder)
    {
        if (source["certificate"] is null)
            source.NoteMissing("certificate");
        return EntraCredentialReader.ReadCertificate(source, folder);
    }

    private static string ReadPrincipal(ProfileObject source)
    {
        var name = source.Required("userName");
        if (name.Length > 0 && !name.Contains('@'))
            source.Fault("userName", "must be the principal name of whoever signs in, such as admin@example.onmicrosoft.com.");
        return name;
    }

    private static ExchangeSettings ReadServer(ProfileObject source, ExchangeSettings settings, string folder)
    {
        var authentication = source.Word("authentication", Authentications) ?? default;
        var isBasic = authentication == ExchangeAuthentication.Basic;
        if (source["connectionUri"] is null)
            source.NoteMissing("connectionUri");
        if (source["credential"] is null)
        {
            if (isBasic)
                source.Fault("authentication", "basic needs a 'credential': nobody's name and password go by themselves.");
            if (source["userName"] is not null)
                source.Fault("userName", "goes with 'credential', which says where the password is.");
        }

        return settings with
        {
            // What Kerberos and NTLM say is encrypted on the way; a password that is said is not.
            ConnectionUri = AddressReader.Read(source, "connectionUri", Example, isBasic ? "the password" : null),
            Authentication = authentication,
            Credential = SecretReferenceReader.Read(source, "credential", "EXCHANGE_PASSWORD", folder) is { } reference
                ? reference with { UserName = source.Text("userName") }
                : null,
        };
    }
}
