using System.Text;
using System.Xml;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Reads text in the XML of a workbook, whose runs may be formatted one by one.</summary>
internal sealed class TextXml(XmlReader xml)
{
    // Excel specifications and limits: the characters that a cell can contain.
    private const int Longest = 32767;

    private readonly char[] _chunk = new char[1024];

    /// <summary>Undoes what stands for characters that XML cannot hold, such as <c>_x000D_</c> (ECMA-376 part 1, §22.9.2.19).</summary>
    public static string Decode(string text) => text.IndexOf("_x", StringComparison.Ordinal) < 0 ? text : XmlConvert.DecodeName(text)!;

    /// <summary>The text of the element that the XML is at, and goes past its end.</summary>
    public string Read()
    {
        var text = "";
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth)
                text = Append(text);
        xml.Read();
        return text;
    }

    /// <summary>The text of all runs in the element that the XML is at, without what tells how it is pronounced, and goes past its end.</summary>
    public string ReadRuns()
    {
        var text = "";
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return text;
        }

        xml.Read();
        while (xml.Depth > depth)
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "t":
                    text += Decode(Read());
                    EnsureFits(text.Length);
                    break;
                case "rPh":
                    xml.Skip();
                    break;
                default:
                    xml.Read();
                    break;
            }

        xml.Read();
        return text;
    }

    // In pieces, so that text without an end never comes to be in memory.
    private string Append(string text)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            return text;
        var read = xml.ReadValueChunk(_chunk, 0, _chunk.Length);
        var first = text + new string(_chunk, 0, read);
        read = xml.ReadValueChunk(_chunk, 0, _chunk.Length);
        if (read == 0)
            return first;
        var more = new StringBuilder(first);
        for (; read > 0; read = xml.ReadValueChunk(_chunk, 0, _chunk.Length))
            EnsureFits(more.Append(_chunk, 0, read).Length);
        return more.ToString();
    }

    private static void EnsureFits(int length)
    {
        if (length > Longest)
            throw new FormatException($"there is a text of more than {Longest} characters, which no cell can hold");
    }
}
