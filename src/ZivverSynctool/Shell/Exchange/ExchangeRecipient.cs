using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>An object that permissions can be about: a recipient, or a user or group without an address.</summary>
internal sealed class ExchangeRecipient(ExchangeObject item)
{
    /// <summary>What is asked for where only the most usual properties are given.</summary>
    public static readonly string[] Properties = ["DisplayName", "DistinguishedName", "EmailAddresses", "Guid", "PrimarySmtpAddress", "WindowsLiveID"];

    private static readonly string PrimaryAddress = "PrimarySmtpAddress";
    private static readonly string DirectoryName = "DistinguishedName";
    private static readonly string ShownName = "DisplayName";
    private static readonly string DirectoryId = "ExternalDirectoryObjectId";

    private static readonly string[] Keys = ["Guid", DirectoryId, DirectoryName];

    // What only administrators give, so that nobody can take the name of somebody else.
    private static readonly string[] Names = [.. Keys, "Identity", "Id", "Name", "UserPrincipalName", "WindowsLiveID", PrimaryAddress, "WindowsEmailAddress", "Sid"];

    // Of these kinds of groups the command for members gives them (Get-DistributionGroupMember).
    private static readonly string[] WithMembers = ["MailUniversalSecurityGroup", "MailUniversalDistributionGroup", "MailNonUniversalGroup", "RoomList"];

    // These give nobody access, or have members that no command here gives.
    private static readonly string[] WithoutMembers = ["GroupMailbox", "DynamicDistributionGroup"];

    /// <summary>What tells it from all others; null where it has nothing of the kind.</summary>
    public string? Key { get; } = item.TextsOf(Keys).FirstOrDefault();

    /// <summary>What people know it by.</summary>
    public string Called => item.TextsOf(["Name", ShownName, PrimaryAddress, .. Keys]).FirstOrDefault() ?? "";

    /// <summary>Whether it is a group; null where Exchange does not say what it is.</summary>
    public bool? IsGroup => Kind is { } kind ? kind.Contains("Group") || kind == "RoomList" : null;

    /// <summary>Whether the command for members gives those of this group.</summary>
    public bool HasListedMembers => WithMembers.Contains(Kind);

    /// <summary>Whether the command for groups gives the members of this group.</summary>
    public bool HasNamedMembers => !HasListedMembers && !WithoutMembers.Contains(Kind);

    /// <summary>The members by name, as the command for groups gives them; null where it did not.</summary>
    public IReadOnlyList<string>? MemberNames => item.Texts("Members");

    /// <summary>Its primary address; null where it has none.</summary>
    public string? Address => item.Text(PrimaryAddress) is { } address && EmailAddress.IsValid(EmailAddress.Normalize(address)) ? EmailAddress.Normalize(address) : null;

    /// <summary>What other sources know it by.</summary>
    /// <param name="isOnline">Whether it comes from Exchange Online, whose directory names mean nothing elsewhere.</param>
    public string? ReferenceFor(bool isOnline) => item.Text(isOnline ? DirectoryId : DirectoryName) ?? Key;

    /// <summary>All that it goes by, but for names that are its own only with those of its domain.</summary>
    public IEnumerable<string> AllNames => OwnNames.Concat(item.TextsOf([ShownName])).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it goes by a text. Of a name with its domain only the name can be compared.</summary>
    public bool GoesBy(string text) => AccountName.Read(text) is { User: var user }
        ? string.Equals(item.Text("SamAccountName"), user, StringComparison.OrdinalIgnoreCase)
        : AllNames.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text that it goes by is a name of its own: people can be shown as whatever they like, security groups cannot.</summary>
    public bool Owns(string text) => AccountName.Read(text) is not null || Kind?.Contains("SecurityGroup") == true || OwnNames.Contains(text, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> OwnNames => item.TextsOf(Names).Concat(ProxyAddresses.Mail(item.Texts("EmailAddresses") ?? []));

    private string? Kind => item.Text("RecipientTypeDetails") ?? item.Text("RecipientType");
}
