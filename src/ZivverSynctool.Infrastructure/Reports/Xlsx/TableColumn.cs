namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>A column of a <see cref="TableSheet{T}"/>.</summary>
/// <param name="Heading">Its heading; each once in a table.</param>
/// <param name="Value">What a cell of it holds; null for nothing.</param>
/// <param name="Style">How a cell with text looks.</param>
internal sealed record TableColumn<T>(string Heading, Func<T, object?> Value, Func<T, CellStyle> Style)
{
    /// <summary>Whether it is printed: the whole of a wide table would be too small to read.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>Whether it can be folded away.</summary>
    public bool IsDetail { get; init; }

    /// <summary>A column of plain text.</summary>
    public TableColumn(string heading, Func<T, object?> value)
        : this(heading, value, _ => CellStyle.Text)
    {
    }
}
