using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>
/// Import-SyncAccountMapping of the copy that was kept, or else of the mapping as it is; about half of its rows are damaged where
/// that is said. What it says counts as the administrator's word.
/// </summary>
internal sealed record ImportsLinks(bool Replace, int? Damage, bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => $"the copied account mapping is imported{(Damage is null ? "" : $", partly damaged (pick {Damage})")}{(Replace ? ", and all else forgotten" : "")}";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources)
    {
        var rows = (world.Copy ?? world.World.Mapping.Links).Select((link, i) => Row(link, i)).ToList();
        if (Damage is { } pick)
        {
            var damaged = Picked.Of(rows, row => row.Identifier.Value, pick);
            rows = [.. rows.Except(damaged), .. damaged.Select(Damaged).OfType<ImportedLink>()];
        }

        return rows.Count == 0 ? null : (new ImportLinks(rows, Replace), new CallPlan
        {
            Sources = sources,
            Owners = [.. rows.SelectMany(row => sources.OwnersOf(row.Identifier), (row, owner) => (Id: IdOf(row, world), Owner: owner))
                .Where(word => word.Id is not null).Select(word => (word.Id!, word.Owner))],
            MayBeEnabled = [.. rows.Where(row => row.Suspended is not null).Select(row => row.ZivverId).OfType<string>()],
        });
    }

    // Where there is no id, the address says which account is meant.
    private static string? IdOf(ImportedLink row, TrialWorld world) => row.ZivverId ?? world.World.InZivver(row.Email)?.Id;

    private static ImportedLink Row(AccountLink link, int i) => new($"links.csv line {i + 2}", link.Identifier, link.ZivverId, link.Email, link.AccountType)
    {
        SsoKeyFingerprint = link.SsoKeyFingerprint,
        Suspended = link.Suspended,
        Confirmed = link.Confirmed,
        Linked = link.Linked,
        FormerAddresses = link.FormerAddresses,
    };

    // Gone, without its id, of an account that is gone, or with nothing but the link: in turn, by where it stands.
    private static ImportedLink? Damaged(ImportedLink row, int i) => (i % 4) switch
    {
        0 => null,
        1 => row with { ZivverId = null, Suspended = null },
        2 => row with { ZivverId = "00000000-0000-4000-8000-ffffffffffff", Suspended = null },
        _ => new ImportedLink(row.Location, row.Identifier, row.ZivverId, "", null),
    };
}
