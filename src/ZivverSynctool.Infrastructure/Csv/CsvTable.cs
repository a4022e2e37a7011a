using System.Runtime.CompilerServices;
using CsvHelper;
using ZivverSynctool.Infrastructure.Tables;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Csv;

/// <summary>
/// The rows of a CSV file under their heading. Rows whose shape is wrong are passed over and all reported together at the
/// end, since nobody can say which accounts they stand for.
/// </summary>
internal sealed class CsvTable : ITableRow, IDisposable
{
    private readonly CsvReader _reader;
    private readonly string _file;
    private readonly FaultList _faults = new();
    private char[] _scratch = new char[256];
    private bool _malformed;

    /// <summary>Reads the heading.</summary>
    /// <param name="content">The file, which is read three times: as text, for its heading, and row by row. It stays open.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="known">Headings that tell the right separator from a wrong one.</param>
    public CsvTable(Stream content, string file, IEnumerable<string> known)
    {
        CsvEncoding.Check(content, file);
        _file = file;
        var separator = CsvHeading.FindSeparator(content, known);
        content.Position = 0;
        _reader = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = NoteMalformed,
        }, leaveOpen: true);
        Headings = ReadHeading();
    }

    /// <summary>The headings as they stand in the file; none where the file is empty.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The line the current row begins on, counted from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <inheritdoc/>
    public SourcePlace Location => new(_file, Line);

    /// <summary>A field of the current row.</summary>
    public string this[int column] => _reader.GetString(column);

    /// <summary>A field of the current row as characters, which may be changed, and last until another field is asked for.</summary>
    [MethodImpl(HotPath.Optimized)]
    public Span<char> Characters(int column)
    {
        // No character takes fewer bytes in UTF-8 than it has units in UTF-16.
        var most = _reader.GetSpan(column).Length;
        if (_scratch.Length < most)
            _scratch = new char[most * 2];
        return _scratch.AsSpan(0, _reader.GetChars(column, _scratch));
    }

    /// <inheritdoc/>
    [MethodImpl(HotPath.Optimized)]
    public string? Read(int column, ICollection<EntryDefect> defects, TextPool texts) => texts.Get(Characters(column));

    /// <summary>Goes to the next row that holds anything and has the right shape; at the end, throws if others had not.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool Read()
    {
        while (true)
        {
            _malformed = false;
            if (!_reader.Read())
            {
                ThrowIfFaulty();
                return false;
            }

            if (_malformed || IsBlank())
                continue;
            if (_reader.FieldCount == Headings.Count)
                return true;
            _faults.Add(_reader.LineNumber, $"has {_reader.FieldCount} fields where the heading has {Headings.Count}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private string[] ReadHeading()
    {
        while (_reader.Read())
        {
            ThrowIfFaulty();
            if (IsBlank() || CsvHeading.IsTypeNote(_reader.GetString(0)))
                continue;
            var headings = new string[_reader.FieldCount];
            for (var i = 0; i < headings.Length; i++)
                headings[i] = _reader.GetString(i).Trim();
            return headings;
        }

        return [];
    }

    // Spreadsheets leave rows of separators behind the last one in use.
    [MethodImpl(HotPath.Optimized)]
    private bool IsBlank()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
            foreach (var b in _reader.GetSpan(i))
                if (b is not ((byte)' ' or (byte)'\t'))
                    return false;
        return true;
    }

    private void NoteMalformed(CsvMalformedRecord record)
    {
        _malformed = true;
        _faults.Add(record.LineNumber, record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "opens a quote that is never closed",
            CsvMalformedReason.TextAfterClosingQuote => "has text behind a closing quote",
            _ => "has a quote inside a field that is not quoted",
        });
    }

    private void ThrowIfFaulty()
    {
        if (_faults.Count == 0)
            return;
        throw new SyncException(
            "CsvMalformed", SyncErrorKind.Unavailable, $"{_file} is not whole: {_faults}",
            "Put a field that holds the separator, a quote or a line break in quotes, and double each quote in it. "
            + "Nothing is taken from a file of which a part cannot be read.");
    }
}
