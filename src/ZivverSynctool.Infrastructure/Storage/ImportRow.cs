using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Infrastructure.Tables;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads the rows of a file with links one by one, and gathers what cannot be right with its line.</summary>
internal sealed class ImportRow(CsvTable table, MappingColumns columns, string? identifierName, AccountType? accountType, string file)
{
    private readonly FaultList _faults = new();

    /// <summary>The link of the current row, or null where it cannot be right.</summary>
    public ImportedLink? Read()
    {
        var faults = _faults.Count;
        var identifier = Identifier.Of(Given("IdentifierName") ?? identifierName ?? "", Given("Identifier") ?? "");
        if (identifier.Name.Length == 0 || identifier.Value.Length == 0)
            Fault("has no identifier");
        var id = ZivverId();
        var email = EmailAddress.Normalize(Given("Email") ?? "");
        if (id is null && email.Length == 0)
            Fault("has neither a Zivver id nor an address");
        var type = Given("AccountType") is { } word ? SourceWords.AccountType(word) ?? WrongType(word) : accountType;
        var link = new ImportedLink($"{file} line {table.Line}", identifier, id, email, type)
        {
            SsoKeyFingerprint = Given("SsoKeyFingerprint"),
            Suspended = Time("Suspended"),
            Confirmed = Time("Confirmed"),
            Linked = Time("Linked"),
            FormerAddresses = Given("FormerAddresses")?.Split('|').Select(EmailAddress.Normalize).ToList() ?? [],
        };
        return _faults.Count > faults ? null : link;
    }

    /// <summary>Throws if any row had a fault.</summary>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new SyncException(
                "MappingImportRows", SyncErrorKind.InvalidArgument, $"{file}: {_faults}", "Correct or remove these rows. Nothing was changed.");
    }

    private string? Given(string name) =>
        columns[name] is >= 0 and var column && SpreadsheetText.Unprotect(table.Characters(column)).ToString() is { Length: > 0 } text ? text : null;

    private string? ZivverId()
    {
        if (Given("ZivverId") is not { } text)
            return null;
        if (Guid.TryParse(text, out var id))
            return id.ToString();
        Fault($"has '{text}' for a Zivver id; it is a UUID such as 0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11");
        return text;
    }

    private AccountType? WrongType(string word)
    {
        Fault($"has '{word}' for a type of account; it is User or FunctionalAccount");
        return null;
    }

    private DateTimeOffset? Time(string name)
    {
        if (Given(name) is not { } text)
            return null;
        var time = TimeText.Parse(text);
        if (time is null)
            Fault($"has '{text}' for {name}; it is a time such as 2026-01-31T12:00:00Z");
        return time;
    }

    private void Fault(string what) => _faults.Add(table.Line, what);
}
