using System.Diagnostics.CodeAnalysis;

namespace ZivverSynctool.Sources;

/// <summary>Turns entries of a source into accounts, or says all that is wrong with an entry (SPEC §1 and §2).</summary>
/// <param name="settings">The source's settings.</param>
/// <param name="normalizePhone">Gives the E.164 form of a phone number, or null where there is none.</param>
public sealed class AccountReader(SourceSettings settings, Func<string, string?> normalizePhone)
{
    // Above this a hash set beats looking through the list.
    private const int ShortList = 12;

    // A source of shared mailboxes alone need not say so in every entry.
    private readonly AccountType? _usualType = settings.AccountTypes.Count == 1 ? settings.AccountTypes[0] : null;

    /// <summary>Reads one entry: the account, or the problem that stands in its place.</summary>
    public bool TryRead(
        SourceRecord record, [NotNullWhen(true)] out SyncAccount? account, [NotNullWhen(false)] out SourceProblem? problem)
    {
        var defects = new EntryDefects();
        defects.AddRange(record.Defects);
        var type = (_usualType is { } usual && Single(record.AccountType) is null ? usual : SourceWords.AccountType(record.AccountType))
            ?? defects.UnknownAccountType(record.AccountType!);
        var isUser = type == AccountType.User;
        var email = ReadAddress(record.Email, defects);
        var name = Single(record.DisplayName);
        if (name is null && record.DisplayName is not null)
            defects.MissingName();
        var enabled = isUser ? ReadEnabled(record.Enabled, defects) : null;
        var aliases = ReadList(SyncProperty.Aliases, record.Aliases, email, defects);
        var delegates = ReadList(SyncProperty.Delegates, record.Delegates, null, defects);
        var key = isUser ? ReadKey(record.SsoAccountKey, defects) : null;
        var phone = isUser ? ReadPhone(record.PhoneNumber, defects) : null;
        var identifiers = ReadIdentifiers(record.Identifiers);
        var references = Keys(record.References);

        if (defects.Any)
        {
            account = null;
            problem = defects.ToProblem(settings.Name, record.Location.ToString()) with
            {
                AccountType = type,
                Email = email,
                DisplayName = name,
                Enabled = enabled,
                Addresses = email.Length == 0 ? aliases ?? [] : [email, .. aliases ?? []],
                Identifiers = identifiers,
                References = references,
            };
            return false;
        }

        problem = null;
        account = new SyncAccount
        {
            AccountType = type,
            Email = email,
            DisplayName = name,
            Enabled = enabled,
            Aliases = aliases,
            Delegates = delegates ?? (record.DelegateReferences is null ? null : []),
            DelegateReferences = Keys(record.DelegateReferences),
            References = references,
            PhoneNumber = phone,
            OrganizationalUnit = Single(record.OrganizationalUnit) ?? settings.OrganizationalUnit.Of(email),
            SsoAccountKey = key,
            Identifiers = identifiers.Count > 0 ? identifiers : [new Identifier(Identifier.EmailName, email)],
            Source = settings.Name,
            Place = record.Location,
        };
        return true;
    }

    /// <summary>
    /// Reads an entry that is a group, whose members stand where an account has its delegates. What is wrong with a group that
    /// others can name leaves its members unknown.
    /// </summary>
    public SourceProblem? ReadGroup(SourceRecord record, out SourceGroup? group)
    {
        var defects = new EntryDefects();
        var references = Keys(record.References);
        var email = references is null || Single(record.Email) is not null ? ReadAddress(record.Email, defects) : "";
        var address = defects.Any ? "" : email;
        defects.AddRange(record.Defects);
        var members = ReadList(SyncProperty.Delegates, record.Delegates ?? [], email, defects);
        group = address.Length == 0 && references is null ? null : new SourceGroup(address, defects.Any ? null : members, record.Location.ToString())
        {
            MemberReferences = Keys(record.DelegateReferences),
            References = references,
        };
        return defects.Any ? defects.ToProblem(settings.Name, record.Location.ToString()) with { Email = email } : null;
    }

    private static string? Single(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    private static string ReadAddress(string? text, EntryDefects defects)
    {
        var address = EmailAddress.Normalize(text ?? "");
        if (address.Length == 0)
            defects.MissingAddress();
        else if (!EmailAddress.IsValid(address))
            defects.InvalidAddress(address);
        return address;
    }

    private static bool? ReadEnabled(string? text, EntryDefects defects)
    {
        var word = Single(text);
        if (word is null)
            return null;
        var enabled = SourceWords.YesOrNo(word);
        if (enabled is null)
            defects.UnknownEnabled(word);
        return enabled;
    }

    private string? ReadKey(string? text, EntryDefects defects)
    {
        if (Single(text) is not { } given)
            return null;
        var key = SsoKeyFormatter.Format(given, settings.SsoAccountKeyFormat);
        if (key is null)
            defects.InvalidSsoAccountKey();
        return key;
    }

    private string? ReadPhone(string? text, EntryDefects defects)
    {
        var number = Single(text);
        if (number is null)
            return null;
        var normalized = normalizePhone(number);
        if (normalized is null)
            defects.InvalidPhoneNumber(number);
        return normalized;
    }

    private static string[]? ReadList(
        SyncProperty list, IReadOnlyList<string>? texts, string? except, EntryDefects defects)
    {
        if (texts is null)
            return null;
        if (texts.Count == 0)
            return [];
        // An array of just the right length: of a hundred thousand accounts, each list is kept.
        var read = new string[texts.Count];
        var count = 0;
        var seen = texts.Count > ShortList ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < texts.Count; i++)
        {
            var address = EmailAddress.Normalize(texts[i]);
            if (address.Length == 0 || address == except || (seen is null ? Array.IndexOf(read, address, 0, count) >= 0 : !seen.Add(address)))
                continue;
            if (EmailAddress.IsValid(address))
                read[count++] = address;
            else
                defects.InvalidListed(list, address);
        }

        Array.Resize(ref read, count);
        return read;
    }

    private static IReadOnlyList<string>? Keys(IReadOnlyList<string>? texts) =>
        texts?.Select(Single).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } keys ? keys : null;

    // What is called Email says no more than the address does, and the address is there in its normalized form.
    private static IReadOnlyList<Identifier> ReadIdentifiers(IReadOnlyList<Identifier> identifiers)
    {
        for (var i = 0; i < identifiers.Count; i++)
            if (!IsClean(identifiers[i]))
                return [.. identifiers
                    .Where(identifier => identifier.IsFixed && Single(identifier.Value) is not null)
                    .Select(identifier => identifier with { Value = identifier.Value.Trim() })];
        return identifiers;
    }

    private static bool IsClean(Identifier identifier) =>
        identifier.IsFixed && identifier.Value.Length > 0
        && !char.IsWhiteSpace(identifier.Value[0]) && !char.IsWhiteSpace(identifier.Value[identifier.Value.Length - 1]);
}
