namespace ZivverSynctool.Infrastructure.Sources.Excel.Template;

/// <summary>What stands in the template.</summary>
internal static class TemplateContent
{
    private const string Several = "Several are separated by |, ; or a line break.";

    private static readonly TemplateColumn Email = new("Email", "The primary address. The only column that must be there.");
    private static readonly TemplateColumn DisplayName = new("Display name", "The full name, as others see it.");
    private static readonly TemplateColumn Aliases = new("Aliases", $"The other addresses. {Several} An empty cell means that there are none.");
    private static readonly TemplateColumn OrganizationalUnit = new(
        "Organizational unit", "The unit as it is called in Zivver, where it must be there already. An empty cell leaves it as it is.");

    /// <summary>The sheet of users.</summary>
    public static TemplateSheet Users { get; } = new(
        "Users",
        [
            new("Employee number", "What never changes for a person: it keeps the account when the address changes. Name it in the profile: \"identifier\": [ \"EmployeeNumber\", \"MailboxNumber\" ]."),
            Email,
            DisplayName,
            new("Enabled", "Whether the person may use the account: true or false. False suspends it.", "true", "false"),
            Aliases,
            new("Delegates", $"The addresses of those who may read this person's mail. {Several} An empty cell means that there are none."),
            new("Phone number", "The mobile number, with its country code or as it is dialled in your country. An empty cell leaves it as it is."),
            OrganizationalUnit,
            new("SSO account key", "What the identity provider sends for this person, where you use single sign-on. An empty cell leaves it as it is."),
        ],
        [
            ["00149", "ingrid.vanthof@example.test", "Ingrid van 't Hof", "true", "i.vanthof@example.test|ingrid@example.test", "", "06-12345678", "Jeugd en Gezin", "8727bbf4-2d0c-413c-a311-afc1b20550be"],
            ["00150", "murat.celik@example.test", "Murat Çelik", "true", "", "ingrid.vanthof@example.test", "+31 6 12345679", "Wijkteam Noord", "1f0c64c5-53a3-4f06-9d3f-a5e0b8a5a6a1"],
            ["00151", "geertje.blom@example.test", "Geertje Blom", "false", "", "", "", "Wijkteam Noord", "0a9c4f0e-7c1b-4a41-8f6e-5a3d2f1e9b7c"],
        ]);

    /// <summary>The sheet of functional accounts and groups.</summary>
    public static TemplateSheet FunctionalAccounts { get; } = new(
        "Functional accounts",
        [
            new("Mailbox number", "What never changes for a functional account: it keeps the account when the address changes. Groups need none."),
            new("Account type", "FunctionalAccount, which an empty cell means too, or Group: a group becomes no account, but its address stands for all its members wherever it is a delegate.", "FunctionalAccount", "Group"),
            Email,
            DisplayName,
            Aliases,
            new("Delegates", $"The addresses of those who have access, or of groups; for a group, its members. {Several}"),
            OrganizationalUnit,
        ],
        [
            ["M-001", "FunctionalAccount", "info@example.test", "Informatie", "contact@example.test", "ingrid.vanthof@example.test|murat.celik@example.test", "Jeugd en Gezin"],
            ["M-002", "FunctionalAccount", "aanmelding@example.test", "Aanmelding", "", "team.noord@example.test", "Wijkteam Noord"],
            ["", "Group", "team.noord@example.test", "Wijkteam Noord", "", "murat.celik@example.test|geertje.blom@example.test", ""],
        ]);
}
