using System.Runtime.CompilerServices;
using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Infrastructure.Tables;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads the rows of an account mapping one by one, and gathers what cannot be right with its line.</summary>
internal sealed class MappingRow
{
    private static readonly string[] Needed = ["AccountType", "IdentifierName", "Identifier", "ZivverId"];

    private readonly CsvTable _table;
    private readonly string _file;
    private readonly int _type, _email, _name, _value, _id, _fingerprint, _suspended, _confirmed, _linked, _former;
    private readonly FaultList _faults = new();
    private readonly TextPool _texts = TextPool.Open();
    private readonly AddressTexts _addresses;
    private readonly TimeText _times = new();

    /// <summary>Finds the columns; throws where one is missing without which there are no links.</summary>
    public MappingRow(CsvTable table, string[] columns, string file)
    {
        _table = table;
        _addresses = new AddressTexts(_texts);
        _file = file;
        var keys = table.Headings.Select(HeadingKey.Of).ToList();
        var places = Array.ConvertAll(columns, column => keys.IndexOf(HeadingKey.Of(column)));
        (_type, _email, _name, _value) = (places[0], places[1], places[2], places[3]);
        (_id, _fingerprint, _suspended, _confirmed) = (places[4], places[5], places[6], places[7]);
        (_linked, _former) = (places[8], places[9]);
        var missing = columns.Where((column, i) => places[i] < 0 && Needed.Contains(column)).ToList();
        if (missing.Count > 0)
            throw new SyncException(
                "MappingHeading", SyncErrorKind.InvalidProfile, $"{file} has no column '{string.Join("', '", missing)}'.",
                $"The columns of an account mapping are {string.Join(", ", columns)}. Put the heading back, or remove the file: the last good copy is used then.");
    }

    /// <summary>The link of the current row, or null where it cannot be right.</summary>
    [MethodImpl(HotPath.Optimized)]
    public AccountLink? Read()
    {
        var faults = _faults.Count;
        var type = Text(_type) is { Length: > 0 } word ? SourceWords.AccountType(word) : null;
        if (type is null)
            Fault($"has '{Text(_type)}' for a type of account; it is User or FunctionalAccount");
        var identifier = new Identifier(Text(_name), Text(_value));
        if (identifier.Name.Length == 0 || identifier.Value.Length == 0)
            Fault("has no identifier");
        var id = Text(_id);
        if (!Guid.TryParseExact(id, "D", out _))
            Fault($"has '{id}' for a Zivver id; it is a UUID such as 0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11");
        var suspended = Time(_suspended, "Suspended");
        var confirmed = Time(_confirmed, "Confirmed");
        var linked = Time(_linked, "Linked");
        return _faults.Count > faults ? null : new AccountLink
        {
            AccountType = type!.Value,
            Email = _email < 0 ? "" : _addresses.Get(Characters(_email)),
            Identifier = identifier,
            ZivverId = id,
            SsoKeyFingerprint = Own(_fingerprint) is { Length: > 0 } fingerprint ? fingerprint : null,
            Suspended = suspended,
            Confirmed = confirmed,
            Linked = linked ?? default,
            FormerAddresses = Text(_former) is { Length: > 0 } former ? former.Split('|') : [],
        };
    }

    /// <summary>Notes what is wrong with the current row.</summary>
    public void Fault(string what) => _faults.Add(_table.Line, what);

    /// <summary>Throws if any row had a fault.</summary>
    public void ThrowIfFaulty(string errorId)
    {
        if (_faults.Count == 0)
            return;
        throw new SyncException(
            errorId, SyncErrorKind.InvalidProfile, $"{_file}: {_faults}",
            "Correct or remove these rows, or remove the whole file: the last good copy is used then.");
    }

    [MethodImpl(HotPath.Optimized)]
    private string Text(int column) => column < 0 ? "" : _texts.Get(Characters(column));

    [MethodImpl(HotPath.Optimized)]
    private string Own(int column) => column < 0 ? "" : Characters(column).ToString();

    [MethodImpl(HotPath.Optimized)]
    private Span<char> Characters(int column) => SpreadsheetText.Unprotect(_table.Characters(column));

    [MethodImpl(HotPath.Optimized)]
    private DateTimeOffset? Time(int column, string name)
    {
        var text = Text(column);
        var time = text.Length == 0 ? null : _times.Read(text);
        if (time is null && text.Length > 0)
            Fault($"has '{text}' for {name}; it is a time such as 2026-01-31T12:00:00Z");
        return time;
    }
}
