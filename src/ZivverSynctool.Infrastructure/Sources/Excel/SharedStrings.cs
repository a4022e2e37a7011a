using System.Xml;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>The texts that the cells of a workbook refer to by their number (ECMA-376 part 1, §18.4.9).</summary>
internal static class SharedStrings
{
    /// <summary>Reads the part that holds them, to its end.</summary>
    public static IReadOnlyList<string> Read(Stream part)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings { CloseInput = true });
        var text = new TextXml(xml);
        var strings = new List<string>();
        xml.MoveToContent();
        xml.Read();
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(text.ReadRuns());
            else
                xml.Read();
        return strings;
    }
}
