using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Bench;

/// <summary>The account mapping alone: load it, match both sides by it, save it.</summary>
internal static class MappingWork
{
    /// <summary>Reads both sides, which is not measured; gives the work that is, which counts the links it has saved.</summary>
    public static Func<int> Prepare(string path)
    {
        var profile = ProfileFile.Load(path);
        var sources = SourceMerger.Merge([new CsvSource(profile.Sources[0]).ReadAsync(SourceRequest.All, default).GetAwaiter().GetResult()], profile);
        using var client = new ZivverClient(profile.Zivver, Workplace.Key);
        IReadOnlyList<ZivverAccount> List(AccountType type) => client.ListAsync(type, default).GetAwaiter().GetResult();
        var zivver = ZivverSnapshot.From(List(AccountType.User), List(AccountType.FunctionalAccount), DateTimeOffset.UtcNow);
        return () =>
        {
            var file = new MappingFile(profile, message => throw new InvalidOperationException(message));
            var links = new LinkBook(file.Load());
            LinkConfirmation.Confirm(Matcher.Match(sources, zivver, links), links, zivver.ReadAt);
            file.Save(links.All);
            return links.Count;
        };
    }
}
