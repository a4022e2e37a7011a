using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>notify.mail</c> of a profile.</summary>
internal static class MailSettingsReader
{
    /// <summary>The keys it may have.</summary>
    public static readonly string[] Keys =
        ["server", "port", "security", "caCertificate", "credential", "userName", "from", "to", "workbook"];

    private const int HighestPort = 65535;

    private static readonly Dictionary<string, MailSecurity> Securities = new()
    {
        ["startTls"] = MailSecurity.StartTls,
        ["tls"] = MailSecurity.Tls,
        ["none"] = MailSecurity.None,
    };

    /// <summary>Reads how notifications are mailed; null where none are.</summary>
    public static MailSettings? Read(ProfileObject notify, string folder, ProfileFaults faults)
    {
        if (notify.Object("mail", Keys) is not { } mail)
            return null;
        var security = mail.Word("security", Securities) ?? default;
        if (security == MailSecurity.None && mail["credential"] is not null)
            mail.Fault("credential", "would be readable on its way: 'security' says that nothing protects it. Use startTls or tls.");
        if (mail["userName"] is not null && mail["credential"] is null)
            mail.Fault("userName", "goes with 'credential', which says where the password is.");
        var userName = mail.Text("userName");
        return new MailSettings
        {
            Server = mail.Required("server"),
            Port = (int?)mail.Number("port", 1, HighestPort, whole: true),
            Security = security,
            CertificateAuthority = mail.FullPath("caCertificate", folder),
            Credential = SecretReferenceReader.Read(mail, "credential", "MAIL_PASSWORD", folder) is { } reference ? reference with { UserName = userName } : null,
            From = Addresses(mail, "from", faults).FirstOrDefault() ?? "",
            To = Addresses(mail, "to", faults),
            Workbook = mail.Flag("workbook") ?? false,
        };
    }

    private static List<string> Addresses(ProfileObject mail, string key, ProfileFaults faults)
    {
        if (mail[key] is null)
            mail.NoteMissing(key);
        else if (key == "from" && mail.Texts(key).Count > 1)
            mail.Fault(key, "must be one address.");
        else if (mail[key] is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
            mail.Fault(key, "must have at least one address.");
        return ProfileAddresses.Addresses(mail, key, faults);
    }
}
