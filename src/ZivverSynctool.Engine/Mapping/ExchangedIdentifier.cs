namespace ZivverSynctool.Mapping;

/// <summary>An account whose identifier leads to one Zivver account, while name and address are another's.</summary>
/// <param name="Index">Its place among the accounts of the sources.</param>
/// <param name="Identifier">The identifier.</param>
/// <param name="Linked">The account that it leads to.</param>
/// <param name="Namesake">The account that has the name and the address.</param>
/// <param name="Rival">The identifier of the same property that <paramref name="Namesake"/> is linked by.</param>
/// <param name="Owner">The place of the account that has the rival identifier now; null where none has.</param>
internal readonly record struct ExchangedIdentifier(
    int Index, Identifier Identifier, ZivverAccount Linked, ZivverAccount Namesake, Identifier Rival, int? Owner);
