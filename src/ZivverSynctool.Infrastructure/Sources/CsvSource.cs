using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Infrastructure.Sources.Tables;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Accounts from a CSV file (SPEC §9): one row each, under headings that name the properties.</summary>
public sealed class CsvSource : IAccountSource
{
    private const int RowsBetweenChecks = 1024;

    private readonly SourceSettings _settings;
    private readonly string _path;

    /// <summary>Makes a source of a profile's settings; <see cref="SourceSettings.Path"/> must be set.</summary>
    public CsvSource(SourceSettings settings)
    {
        _settings = settings;
        _path = SourceFile.PathOf(settings);
    }

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <inheritdoc/>
    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => Task.Run(() => Read(cancellation), cancellation);

    private SourceRead Read(CancellationToken cancellation) => SourceFile.Read(_path, stream => Read(stream, cancellation));

    private SourceRead Read(Stream stream, CancellationToken cancellation)
    {
        var file = Path.GetFileName(_path);
        using var table = new CsvTable(stream, file, new SourceHeadings(_settings).All);
        if (table.Headings.Count == 0)
            throw SourceFile.Empty($"{file} is empty: not even a heading is there.");
        var columns = TableColumns.Find(_settings, file, [new TableHeading(file, table.Headings)])[0];
        var rows = new TableRows(_settings, file);
        rows.Begin(columns);
        while (table.Read())
        {
            rows.Add(table, columns);
            if (rows.Count % RowsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
        }

        return rows.Count > 0 ? rows.ToRead() : throw SourceFile.Empty($"{file} has a heading, but no account under it.");
    }
}
