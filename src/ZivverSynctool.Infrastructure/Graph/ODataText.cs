namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>Text inside an OData filter.</summary>
internal static class ODataText
{
    /// <summary>A text as a literal: it is compared, never interpreted (OData URL Conventions 4.01 §5.1.1.14.1: a quote is doubled).</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''")}'";
}
