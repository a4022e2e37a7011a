using System.Globalization;
using System.Xml;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>
/// The rows of a sheet that hold a cell with something in it, one at a time, however many the sheet has (ECMA-376 part 1, §18.3.1.73).
/// </summary>
internal sealed class SheetReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly CellXml _cellXml;
    private readonly List<string> _merged = [];
    private Cell[] _cells = new Cell[32];
    private bool _inData;

    /// <param name="part">The sheet's part.</param>
    /// <param name="sharedStrings">The texts that cells refer to.</param>
    public SheetReader(Stream part, IReadOnlyList<string> sharedStrings)
    {
        _xml = XmlReader.Create(part, new XmlReaderSettings { CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });
        _cellXml = new CellXml(_xml, sharedStrings);
    }

    /// <summary>The number of the current row, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Whether people do not see the current row.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The cells of the current row, up to the last that holds something.</summary>
    public int Width { get; private set; }

    /// <summary>The merged ranges; they stand behind the last row.</summary>
    public IReadOnlyList<string> Merged => _merged;

    /// <summary>A cell of the current row.</summary>
    public Cell this[int column] => column < Width ? _cells[column] : default;

    /// <summary>Goes to the next row that holds something.</summary>
    public bool Read(CancellationToken cancellation)
    {
        while (_xml.Read())
            if (_xml.NodeType == XmlNodeType.EndElement)
            {
                _inData &= _xml.LocalName != "sheetData";
                if (_inData && _xml.LocalName == "row" && Width > 0)
                    return true;
            }
            else if (_xml.NodeType == XmlNodeType.Element)
            {
                cancellation.ThrowIfCancellationRequested();
                Enter();
            }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Enter()
    {
        switch (_xml.LocalName)
        {
            case "sheetData":
                _inData = !_xml.IsEmptyElement;
                break;
            case "row" when _inData:
                BeginRow();
                break;
            case "c" when _inData:
                AddCell();
                break;
            case "mergeCell" when _xml.GetAttribute("ref") is { } range:
                _merged.Add(range);
                break;
        }
    }

    private void BeginRow()
    {
        Row = _xml.GetAttribute("r") is { } number ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : Row + 1;
        IsHidden = _xml.GetAttribute("hidden") is "1" or "true";
        Array.Clear(_cells, 0, Width);
        Width = 0;
        _cellXml.BeginRow();
    }

    private void AddCell()
    {
        var cell = _cellXml.Read(out var column);
        if (cell.Kind == CellKind.Blank)
            return;
        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        _cells[column] = cell;
        Width = Math.Max(Width, column + 1);
    }
}
